/// One person's stay in a ``Scene``, measured from the scene's beginning.
package struct SceneVisit: Sendable, Equatable {
    package let portrait: Portrait
    package let side: Scene.Side
    /// When the first pixel of the person may be seen.
    package let start: Duration
    /// When the last one is gone.
    package let end: Duration

    /// Who it is; the same for different portraits of one person.
    package var person: String { portrait.person }

    /// From the end of walking up to the first step away.
    package var standing: Range<Duration> { (start + Scene.walk)..<(end - Scene.walk) }

    /// How near the person is: 0 out of sight, 1 in front of the camera.
    func nearness(at time: Duration) -> Double {
        let walked = min(time - start, end - time) / Scene.walk
        let share = min(1, max(0, walked))
        return share * share * (3 - 2 * share)
    }
}
