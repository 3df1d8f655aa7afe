/// Who counts as standing at the kiosk.
package struct EngagementSettings: Sendable, Equatable {
    /// The part of the picture in which the middle of the face must lie, in fractions of its width and height (0 … 1).
    package var zone: Box
    /// Smallest width of a face, in fractions of the picture's width (0.02 … 1); 0.125 is 80 pixels in 640.
    package var minimumFaceWidth: Float
    /// Smallest frontality, 0 (profile) … 1 (straight); 0.4 is a turn of some 25 degrees.
    package var minimumFrontality: Float
    /// Smallest share of the face's box inside the picture, 0 … 1.
    package var minimumShareInside: Float
    /// How long a face must stay before it is engaged (0 … 10 s).
    package var dwell: Duration
    /// For how long a face may be turned away or lost and still count as staying (0 … 2 s).
    package var grace: Duration
    /// How many times better placed another face must be to take over (1 … 5).
    package var takeover: Float
    /// From this share of the first face's place on (0 … 1), a second face is asked to wait: "one at a time".
    package var crowding: Float

    package init(
        zone: Box = Box(x: 0.1, y: 0.05, width: 0.8, height: 0.9),
        minimumFaceWidth: Float = 0.125,
        minimumFrontality: Float = 0.4,
        minimumShareInside: Float = 0.9,
        dwell: Duration = .milliseconds(400),
        grace: Duration = .milliseconds(350),
        takeover: Float = 1.4,
        crowding: Float = 0.7
    ) {
        self.zone = zone
        self.minimumFaceWidth = minimumFaceWidth
        self.minimumFrontality = minimumFrontality
        self.minimumShareInside = minimumShareInside
        self.dwell = dwell
        self.grace = grace
        self.takeover = takeover
        self.crowding = crowding
    }
}
