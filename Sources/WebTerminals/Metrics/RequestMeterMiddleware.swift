import HTTPTypes
import Hummingbird
import Telemetry

/// Counts every answer and how long it took until its head was ready; a stream goes on after it.
struct RequestMeterMiddleware<Context: RequestContext>: RouterMiddleware {
    let metrics: MetricRegistry

    /// Addresses that do not exist are anybody's invention.
    private static var unknownRoute: String { "none" }

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let path = context.endpointPath ?? ""
        let route = RouteTable.rule(for: request.method.rawValue, path) == nil ? Self.unknownRoute : path
        metrics.count(MetricCatalog.requests, [route, "\(response.status.code)"])
        metrics.observe(MetricCatalog.requestTime, [route], start.duration(to: .now))
        return response
    }
}
