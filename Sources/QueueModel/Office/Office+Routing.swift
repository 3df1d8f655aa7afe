extension Office {
    /// The service of somebody who chose none, and the rule that found it; no rule for the default service.
    ///
    /// A rule that leads to a closed service is passed over.
    package func route(_ arrival: Arrival, at moment: Timestamp) -> (service: ServiceID, rule: RoutingRule?) {
        for rule in routing {
            guard let id = service(by: rule, for: arrival, at: moment), let service = service(id) else { continue }
            if service.isOpen { return (id, rule) }
        }
        return (defaultService, nil)
    }

    private func service(by rule: RoutingRule, for arrival: Arrival, at moment: Timestamp) -> ServiceID? {
        switch rule {
        case .appointmentToday:
            guard let appointment = arrival.appointment, day(at: appointment.at) == day(at: moment) else { return nil }
            return appointment.service
        case .dossierReady(let service):
            return arrival.hasReadyDossier ? service : nil
        case .agent(let dossiers, let service):
            return arrival.dossiers >= dossiers ? service : nil
        }
    }
}
