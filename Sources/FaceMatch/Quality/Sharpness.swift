/// How sharp an aligned face is: the variance of the Laplacian of its brightness.
///
/// J. L. Pech-Pacheco et al.: Diatom autofocusing in brightfield microscopy, ICPR 2000.
package enum Sharpness {
    /// From 0 for a flat picture to some thousands for a crisp one; in squared steps of brightness.
    package static func variance(of face: AlignedFace) -> Float {
        let luma = face.picture.luma.map(Int.init)
        let side = AlignedFace.side
        var sum = 0
        var squares = 0
        for row in 1..<side - 1 {
            for at in row * side + 1..<row * side + side - 1 {
                let laplacian = luma[at - 1] + luma[at + 1] + luma[at - side] + luma[at + side] - 4 * luma[at]
                sum += laplacian
                squares += laplacian * laplacian
            }
        }
        let count = Float((side - 2) * (side - 2))
        let mean = Float(sum) / count
        return Float(squares) / count - mean * mean
    }
}
