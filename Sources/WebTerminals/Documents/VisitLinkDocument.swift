/// Where a ticket can be followed on a phone; null where phones don't reach the daemon.
struct VisitLinkDocument: Encodable, Sendable {
    let address: Nullable<String>
    let qr: Nullable<QRSymbol>

    init(address: String?) {
        self.address = Nullable(address)
        qr = Nullable(address.flatMap { QRSymbol($0) })
    }
}
