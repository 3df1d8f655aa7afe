import Access
import HTTPTypes
import Hummingbird

/// Screens: how one asks to be paired, and how an administrator pairs and removes them.
struct DeviceRoutes {
    let access: AccessDesk

    func add(to group: RouterGroup<TerminalRequestContext>) {
        group.post("pairings") { request, context in
            let body = try await context.decodeBody(of: request, as: NewPairing.self)
            let (pairing, secret) = try await access.beginPairing(body.kind, from: context.address)
            context.auditNote.note(target: "kind=\(body.kind.rawValue)")
            return try JSONResponse.make(PairingDocument(pairing, secret: secret), status: .created)
        }
        group.post("pairings/{pairing}/claim") { request, context in
            let body = try await context.decodeBody(of: request, as: PairingClaim.self)
            let id = try context.parameters.require("pairing")
            guard let paired = try await access.claim(pairing: id, secret: body.secret) else {
                return try JSONResponse.make(PairingStateDocument(nil))
            }
            context.auditNote.note(target: "device=\(paired.device.id)", actor: "device:\(paired.device.name)")
            var response = try JSONResponse.make(PairingStateDocument(paired.device), status: .created)
            response.headers[.setCookie] = AccessCookie.device.setting(
                paired.token,
                seconds: AccessCookie.longestSeconds
            )
            return response
        }
        addAdministration(to: group)
    }

    private func addAdministration(to group: RouterGroup<TerminalRequestContext>) {
        group.get("devices") { request, _ in
            let page = try PageRequest(request.uri.queryParameters)
                .page(of: try await access.store.devices()) { PageRequest.place(of: $0.id, since: $0.pairedAt) }
            return try JSONResponse.make(DeviceListDocument(page)).leading(to: page.next, from: request)
        }
        group.post("devices") { request, context in
            let body = try await context.decodeBody(of: request, as: NewDevice.self)
            let device = try await access.pair(code: body.code, as: body.name)
            context.auditNote.note(target: "device=\(device.id) kind=\(device.kind.rawValue)")
            return try JSONResponse.make(DeviceDocument(device), status: .created)
        }
        group.delete("devices/{device}") { _, context in
            try await access.removeDevice(try context.parameters.require("device"))
            return Response(status: .noContent)
        }
    }
}
