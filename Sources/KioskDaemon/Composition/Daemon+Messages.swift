import Connection
import QueueModel
import QueueStore
import Reception
import ServiceLifecycle
import Telemetry

extension Daemon {
    /// Who tells citizens by message; nil where no provider is configured.
    func messaging(on queue: Queue) -> Messaging? {
        guard !settings.messages.providers.isEmpty else { return nil }
        let client = ProviderClient()
        let messageDesk = MessageDesk(
            settings: settings.messages.settings(over: client),
            store: SQLiteContactStore(beside: queue.store.log),
            seal: NumberSeal(office: settings.office.id, keyFile: settings.connectionKey),
            state: { [desk = queue.desk] in await desk.state },
            report: { [metrics] in MessageFigures.count($0, in: metrics) },
            logger: logger,
            now: { [time = queue.time] in time.now() }
        )
        return Messaging(
            desk: messageDesk,
            client: client,
            courier: MessageCourier(desk: messageDesk, events: queue.desk.events)
        )
    }
}

/// Messages to citizens, and what carries them.
struct Messaging {
    let desk: MessageDesk
    let client: ProviderClient
    let courier: MessageCourier

    var service: any ServiceLifecycle.Service {
        SupportingService(name: "messages") { [client, courier] in
            await courier.run()
            await client.close()
        }
    }
}
