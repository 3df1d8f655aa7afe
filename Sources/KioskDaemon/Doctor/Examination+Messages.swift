import Connection
import QueueModel
import NIOCore
import NIOPosix

extension Examination {
    /// Whether those who carry messages can be reached, and their secrets read. Nobody is sent anything.
    func messages() async -> [Finding] {
        guard !settings.messages.providers.isEmpty else {
            return [
                Finding(.good, "messages", "no provider is configured: citizens are told by the board and their page")
            ]
        }
        var findings: [Finding] = []
        for provider in settings.messages.providers { findings.append(await finding(about: provider)) }
        return findings
    }

    private func finding(about provider: MessageChoices.Provider) async -> Finding {
        let subject = "messages by \(provider.channel.rawValue)"
        let origin = provider.form.origin
        let remedy = "kioskd message test --provider \(provider.channel.rawValue) --number … once it is mended"
        do {
            _ = try provider.form.secret?.read()
        } catch {
            return Finding(.bad, subject, "\(error)", remedy: remedy)
        }
        guard await answers(origin) else {
            return Finding(
                .weak,
                subject,
                "\(origin.host):\(origin.port) cannot be reached (\(ProviderFault.Code.unreachable.rawValue))",
                remedy: "check the network, and IPAddressAllow= of the unit (docs/messages.md)"
            )
        }
        return Finding(.good, subject, "\(origin.host):\(origin.port) can be reached")
    }

    private func answers(_ origin: RequestOrigin) async -> Bool {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connectTimeout(.seconds(5))
        guard let channel = try? await bootstrap.connect(host: origin.host, port: origin.port).get() else {
            return false
        }
        try? await channel.close()
        return true
    }
}
