internal import Logging
import QueueModel
import QueueStore

extension MessageDesk {
    /// Longer than this after it was due nobody wants a message.
    private static let lifetimeMilliseconds: Int64 = 600_000
    private static let mostTries = 5
    private static let backOff = BackOff(first: .seconds(2), longest: .seconds(120))

    /// Messages to send now, at most `limit`; those that came too late are dropped.
    func takeErrands(upTo limit: Int) async -> [Errand] {
        let state = await state()
        let moment = now()
        let due = messages.values
            .filter { $0.state == .waiting && $0.nextTryAt <= moment && !inFlight.contains($0.key) }
            .sorted { $0.nextTryAt < $1.nextTryAt }
        var errands: [Errand] = []
        for message in due where errands.count < limit {
            guard let contact = contacts[message.key.ticket], let channel = channel(contact.channel) else { continue }
            guard let ticket = state.ticket(message.key.ticket), isTimely(message, for: ticket, at: moment) else {
                await drop(message, as: .late, to: contact.channel)
                continue
            }
            inFlight.insert(message.key)
            if let errand = await errand(message, contact, channel, about: ticket, in: state) {
                errands.append(errand)
            } else {
                inFlight.remove(message.key)
            }
        }
        return errands
    }

    /// Carries a message to its provider, and notes what became of it.
    func perform(_ errand: Errand) async {
        let start = ContinuousClock.now
        let fault: ProviderFault?
        do throws(ProviderFault) {
            try await errand.provider.send(errand.outgoing)
            fault = nil
        } catch {
            fault = error
        }
        inFlight.remove(errand.message.key)
        // The daemon stops: the next start sends it, with the same id.
        guard fault == nil || !Task.isCancelled else { return }
        await note(errand, fault, took: ContinuousClock.now - start)
    }

    /// Its ticket has closed, and its row has gone with that.
    func noteLate(_ message: QueuedMessage, to channel: ContactChannel) {
        vitals[channel]?.dropped += 1
        tell(message, .late, to: channel, took: nil)
    }

    private func isTimely(_ message: QueuedMessage, for ticket: Ticket, at moment: Timestamp) -> Bool {
        MessageRule(fewAhead: settings.fewAhead).isTimely(message.key.kind, for: ticket)
            && moment.milliseconds(since: message.dueAt) <= Self.lifetimeMilliseconds
    }

    private func channel(_ channel: ContactChannel) -> MessageSettings.Channel? {
        settings.channels.first { $0.provider.channel == channel }
    }

    /// Nil where the number does not open: then it never will.
    private func errand(
        _ message: QueuedMessage,
        _ contact: Contact,
        _ channel: MessageSettings.Channel,
        about ticket: Ticket,
        in state: OfficeState
    ) async -> Errand? {
        let number: PhoneNumber
        do throws(ConnectionKeyError) {
            number = try seal.open(contact.sealed, of: ticket.id)
        } catch {
            logger.error("a message cannot be addressed", metadata: ["code": "\(error.code.rawValue)"])
            await drop(message, as: .refused, to: contact.channel)
            return nil
        }
        let plain = { (text: String) in channel.hasMarks ? text : text.withoutMarks }
        let values = MessageTexts.values(of: ticket, in: state, contact.language)
        let text = settings.texts.text(message.key.kind, in: contact.language, values)
        let outgoing = OutgoingMessage(
            id: message.id,
            kind: message.key.kind,
            number: number,
            text: plain(text),
            values: values.mapValues(plain)
        )
        return Errand(message: message, provider: channel.provider, outgoing: outgoing)
    }

    private func note(_ errand: Errand, _ fault: ProviderFault?, took: Duration) async {
        let channel = errand.provider.channel
        guard let fault else {
            vitals[channel]?.sent += 1
            vitals[channel]?.failuresInARow = 0
            vitals[channel]?.lastSentAt = now()
            tell(errand.message, .sent, to: channel, took: took)
            return await settle(errand.message, as: .sent)
        }
        note(fault, of: channel)
        var message = errand.message
        message.failures += 1
        guard fault.mayPass, message.failures < Self.mostTries else {
            return await drop(message, as: .refused, to: channel, took: took)
        }
        tell(message, .failed, to: channel, took: took)
        let wait = max(
            fault.retryAfter ?? .zero,
            Self.backOff.delay(after: message.failures, fraction: .random(in: 0...1))
        )
        message.nextTryAt = now().advanced(byMilliseconds: wait.milliseconds)
        await keep(message)
    }

    private func note(_ fault: ProviderFault, of channel: ContactChannel) {
        vitals[channel]?.failuresInARow += 1
        if vitals[channel]?.lastFault?.code != fault.code || vitals[channel]?.failuresInARow == 1 {
            logger.warning(
                "a provider did not take a message",
                metadata: [
                    "code": "\(fault.code.rawValue)", "provider": "\(channel.rawValue)", "detail": "\(fault.detail)",
                ]
            )
        }
        vitals[channel]?.lastFault = fault
        vitals[channel]?.lastFaultAt = now()
    }

    private func drop(
        _ message: QueuedMessage,
        as state: QueuedMessage.State,
        to channel: ContactChannel,
        took: Duration? = nil
    ) async {
        vitals[channel]?.dropped += 1
        tell(message, state == .late ? .late : .refused, to: channel, took: took)
        await settle(message, as: state)
    }

    private func settle(_ message: QueuedMessage, as state: QueuedMessage.State) async {
        var message = message
        message.state = state
        await keep(message)
    }

    /// Where the store fails, memory still knows for as long as this process lives.
    private func keep(_ message: QueuedMessage) async {
        guard messages[message.key] != nil else { return }
        messages[message.key] = message
        do throws(StoreError) {
            try await store.update(message)
            note(nil)
        } catch {
            note(error)
        }
    }

    private func tell(
        _ message: QueuedMessage,
        _ outcome: MessageReport.Outcome,
        to channel: ContactChannel,
        took: Duration?
    ) {
        report(MessageReport(channel: channel, kind: message.key.kind, outcome: outcome, took: took))
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 { Int64(self / .milliseconds(1)) }
}
