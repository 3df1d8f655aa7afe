import Crypto
import Foundation

/// A page with the styles that its first paint waits for in the page itself: on a slow line each file of its own costs a
/// way there and back.
///
/// Such a style is marked: `<link rel="stylesheet" href="/assets/css/base.css" data-inline>`.
struct InlinedStyles {
    let page: Data
    /// SHA-256 of each style, in base64, for the page's policy.
    private(set) var digests: [String] = []

    /// - Parameter style: the content of a file by its path among the pages.
    init(in page: Data, style: (String) -> Data?) {
        let link = /<link rel="stylesheet" href="\/(assets\/css\/[a-z\-]+\.css)" data-inline>/
        var digests: [String] = []
        let text = String(decoding: page, as: UTF8.self).replacing(link) { match in
            guard let content = style(String(match.1)) else { return String(match.0) }
            digests.append(Data(SHA256.hash(data: content)).base64EncodedString())
            return "<style>\(String(decoding: content, as: UTF8.self))</style>"
        }
        self.page = digests.isEmpty ? page : Data(text.utf8)
        self.digests = digests
    }
}
