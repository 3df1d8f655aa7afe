/// How much the shots of a template differ.
package enum ShotSpread {
    /// 1 − the mean cosine similarity of the shots with the template that was fused from them: 0 for one shot, some 0.03
    /// for shots of one stay, 0.11 for pictures of one person over years.
    ///
    /// For equal weights this is 1 − the length of the mean of the shots' unit vectors, the mean resultant length of
    /// directional statistics (K. V. Mardia, P. E. Jupp: Directional Statistics, 2000).
    package static func of(_ shots: [Template], around template: Template) -> Float {
        guard shots.count > 1 else { return 0 }
        let mean = shots.reduce(0) { $0 + $1.similarity(to: template) } / Float(shots.count)
        return min(max(0, 1 - mean), 2)
    }
}
