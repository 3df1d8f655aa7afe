/// Where one ``PictureCondition`` ends and another begins.
///
/// Measured on 26 pictures of people before webcams and of an empty room, and on the same pictures made darker, lighter
/// and blurred, with a sensor's noise of three levels.
package struct PictureThresholds: Sendable {
    /// Dark: nine tenths of the picture are below this luma. A picture with three tenths of its light still has 46 to 76,
    /// and faces are found in it; one with a seventh has 20 to 37.
    var dark = 40.0
    /// The same for a picture without edges, which may be that of a covered lens: only where hardly any light comes in
    /// at all can't it be told from the night. A finger lets 24 and more through.
    var black = 24.0
    /// Bright: more of the picture than this is white. A face before a bright window gives up to 0.45.
    var whiteShare = 0.6
    /// Without edges: fewer cells than this are at one. Pictures of people have 0.39 to 0.71, of a dim empty room 0.019, a
    /// blur over a twentieth of the width 0.
    var edgeShare = 0.001
    /// Covered: without edges where the camera saw at least this share before. A camera that always looks at a blank wall
    /// has none to lose.
    var usualEdgeShare = 0.01
    /// Covered as well, where it isn't known what the camera saw before: without edges and dimmer than any lit wall.
    var dim = 64.0
    /// How much more it takes to leave a condition than to enter it, so that it doesn't flicker.
    var slack = 1.25
    /// So long a picture must be dark, bright or covered until it counts: people reach past the lens.
    var onset = Duration.seconds(2)
    /// So long it must be in order again.
    var recovery = Duration.seconds(1)

    package init() {}
}
