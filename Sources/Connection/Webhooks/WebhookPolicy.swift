/// How hard it is tried to tell webhooks.
package struct WebhookPolicy: Sendable {
    /// Between the attempts at one delivery.
    package let backOff: BackOff
    /// After so long a delivery is given up.
    package let givesUpAfter: Duration
    /// How long a delivery is kept, waiting or dead.
    package let keepsFor: Duration
    /// How many are told at the same moment, of each webhook.
    package let width: Int
    /// Once a receiver answers again, what waited for it goes within this time.
    package let recovery: Duration

    package init(
        backOff: BackOff = BackOff(),
        givesUpAfter: Duration = .seconds(72 * 3_600),
        keepsFor: Duration = .seconds(30 * 86_400),
        width: Int = 8,
        recovery: Duration = .seconds(10)
    ) {
        self.backOff = backOff
        self.givesUpAfter = givesUpAfter
        self.keepsFor = keepsFor
        self.width = width
        self.recovery = recovery
    }
}
