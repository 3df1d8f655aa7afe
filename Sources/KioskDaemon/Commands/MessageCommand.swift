import ArgumentParser
import Connection
import Foundation
import QueueModel

extension ContactChannel: ExpressibleByArgument {}

struct MessageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "message",
        abstract: "Tries out those who carry messages to citizens.",
        subcommands: [MessageTestCommand.self]
    )
}

struct MessageTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Sends one message by a configured provider, with made-up values, and says how it went."
    )

    @OptionGroup var options: SettingOptions

    @Option(help: "By which way: sms or zalo.")
    var provider: ContactChannel

    @Option(help: "The mobile number that gets it, such as 0900 000 001.")
    var number: String

    @Option(help: "What is told: soon or called.")
    var kind = MessageKind.called

    @Option(help: "In which language: vi or en.")
    var language = Consent.Language.vietnamese

    func run() async throws {
        try await OneLineFailure.reported {
            let settings = try await options.load()
            guard let choice = settings.messages.providers.first(where: { $0.channel == provider }) else {
                throw StartError(
                    description:
                        "\(provider.rawValue) is not among messages.providers (unknown-channel): configure it first"
                )
            }
            guard let number = PhoneNumber(number) else {
                throw StartError(description: MessageDeskError.notMobile.message.en + " (not-a-mobile-number)")
            }
            try await send(to: number, by: choice, settings)
        }
    }

    private func send(to number: PhoneNumber, by choice: MessageChoices.Provider, _ settings: DaemonSettings)
        async throws
    {
        let client = ProviderClient()
        let message = OutgoingMessage.sample(
            kind,
            in: language,
            to: number,
            office: settings.office,
            texts: settings.messages.texts,
            hasMarks: choice.hasMarks
        )
        let start = ContinuousClock.now
        let result: Result<Void, ProviderFault>
        do throws(ProviderFault) {
            result = .success(try await choice.provider(over: client).send(message))
        } catch {
            result = .failure(error)
        }
        await client.close()
        let took = (ContinuousClock.now - start) / .milliseconds(1)
        switch result {
        case .success: print("\(choice.form.origin.host) took the message after \(Int(took)) ms: “\(message.text)”")
        case .failure(let fault):
            throw StartError(description: "\(choice.form.origin.host) did not take the message: \(fault)")
        }
    }
}

extension MessageKind: ExpressibleByArgument {}
extension Consent.Language: ExpressibleByArgument {}
