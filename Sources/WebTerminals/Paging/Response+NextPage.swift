import Foundation
import HTTPTypes
import Hummingbird

extension Response {
    private static var link: HTTPField.Name? { HTTPField.Name("Link") }
    /// What stands between `<` and `>`: an address whose percent signs are there already.
    private static var allowed: CharacterSet { CharacterSet.urlQueryAllowed.union(["%"]) }

    /// The same answer with the address of the page that follows (RFC 8288): that of this one, with another cursor.
    func leading(to next: String?, from request: Request) -> Response {
        guard let next, let link = Self.link else { return self }
        let others = (request.uri.query ?? "").split(separator: "&").filter { !$0.hasPrefix("cursor=") }
        let query = (others + ["cursor=\(next)"]).joined(separator: "&")
        guard let address = "\(request.uri.path)?\(query)".addingPercentEncoding(withAllowedCharacters: Self.allowed)
        else { return self }
        var response = self
        response.headers[link] = "<\(address)>; rel=\"next\""
        return response
    }
}
