// The whole web server on a loopback socket: an input is what a client sends over one connection.
//
// `@ADM`, `@CLK`, `@DEV` and `@KEY` in it become an administrator's and a clerk's session, a kiosk's cookie and an API
// key, `@TKT` an open ticket. Found are: a trap, an answer 500, a daemon that no longer answers, and a queue that was
// changed by somebody who brought no credentials.

import FuzzInput
import Glibc

@MainActor
private enum Session {
    static var town: Town?
    static var inputs = 0
    /// The day's tickets and the audit grow with every input, and slow the next ones down.
    static let inputsPerTown = 3_000

    static func consume(_ input: [UInt8]) {
        if inputs % inputsPerTown == 0 {
            town?.close()
            town = Town()
        }
        inputs += 1
        guard let town else { fatalError("no server") }
        town.passTime()
        let before = town.lastSequence
        let (request, hasCredentials) = town.fillIn(input)
        let answer = town.exchange(request)
        precondition(!answer.contains("HTTP/1.1 500"), "an internal fault: \(answer.prefix(400))")
        precondition(hasCredentials || town.lastSequence == before, "nobody changed the queue")
        if inputs % 100 == 0 {
            let health = town.exchange(Array("GET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".utf8))
            precondition(health.hasPrefix("HTTP/1.1 200"), "the daemon no longer answers: \(health.prefix(200))")
        }
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = FuzzInput(bytes, count).rest()
    MainActor.assumeIsolated { Session.consume(input) }
    return 0
}
