/// What the office is and who says so.
extension OfficeState {
    /// The settings in force once the command is carried out; those in force now for one that is about something else.
    func settings(after command: Command) throws(Refusal) -> OfficeSettings {
        let current = OfficeSettings(office: office, source: officeSource)
        switch command {
        case .adopt(let new):
            let configured = OfficeSettings(office: try requireSame(new), source: .configuration)
            return officeSource == .supervisor ? current : configured
        case .setOffice(let new, let replaced):
            guard replaced == office else { throw .officeChangedMeanwhile }
            return OfficeSettings(office: try requireSame(new), source: .supervisor)
        case .resetOffice(let new):
            return OfficeSettings(office: try requireSame(new), source: .configuration)
        case .setService(let id, let isOpen):
            guard try require(id).isOpen != isOpen else { return current }
            return OfficeSettings(office: try office(with: id, isOpen: isOpen), source: .supervisor)
        default:
            return current
        }
    }

    /// Whatever people wait for, or are called to, has to stay.
    func change(to new: OfficeSettings) throws(Refusal) -> [Event] {
        guard new.office != office || new.source != officeSource else { return [] }
        for service in office.services.map(\.id) where new.office.service(service) == nil {
            let users = openTickets.count { $0.service == service || $0.upcoming.contains(service) }
            guard users == 0 else { throw .serviceInUse(service, tickets: users) }
        }
        for counter in office.counters.map(\.id) where new.office.counter(counter) == nil {
            if let ticket = ticket(at: counter) { throw .counterBusy(counter, ticket.number) }
        }
        for priority in office.priorityClasses.map(\.id) where new.office.priorityClass(priority) == nil {
            let holders = openTickets.count { $0.priority == priority }
            guard holders == 0 else { throw .priorityInUse(priority, tickets: holders) }
        }
        return [.officeChanged(office: new.office, source: new.source)]
    }

    private func requireSame(_ new: Office) throws(Refusal) -> Office {
        guard new.id == office.id else { throw .otherOffice(new.id) }
        return new
    }

    private func office(with service: ServiceID, isOpen: Bool) throws(Refusal) -> Office {
        do throws(OfficeError) {
            return try office.with(service, isOpen: isOpen)
        } catch {
            throw .invalidOffice(error)
        }
    }
}
