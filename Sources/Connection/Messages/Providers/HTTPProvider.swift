internal import AsyncHTTPClient
internal import Foundation
internal import NIOCore
internal import NIOHTTP1
package import QueueModel

/// A provider that takes messages by HTTP, in the form that the settings give.
package struct HTTPProvider: MessageProvider {
    package let channel: ContactChannel
    package let form: RequestForm
    let success: SuccessMark?
    private let client: ProviderClient

    /// A longer answer is none.
    private static let longestAnswer = 65_536

    package init(channel: ContactChannel, form: RequestForm, success: SuccessMark?, client: ProviderClient) {
        self.channel = channel
        self.form = form
        self.success = success
        self.client = client
    }

    package var host: String { form.origin.host }

    package func send(_ message: OutgoingMessage) async throws(ProviderFault) {
        let secret = form.needsSecret ? try form.secret?.read() : nil
        let answer = try await client.exchange(form.filled(for: message, secret: secret), upTo: Self.longestAnswer)
        if let fault = ProviderFault(of: answer, unless: success) { throw fault }
    }
}
