// The C interface over OpenCV with hostile sizes and matrices, and what stands between it and a detector's numbers.

import COpenCV
import FuzzInput

@testable import FaceMatch

private enum Calls {
    static func consume(_ input: consuming FuzzInput) {
        switch input.byte() % 4 {
        case 0: resize(&input, by: cocv_resize)
        case 1: resize(&input, by: cocv_sample)
        case 2: warp(&input)
        default: face(&input)
        }
    }

    /// A buffer of exactly the promised bytes, so that one read or written beyond is seen.
    private final class Pixels {
        let bytes: UnsafeMutableBufferPointer<UInt8>
        let width: Int32
        let height: Int32
        let stride: Int

        init(_ input: inout FuzzInput, filled: Bool) {
            width = Int32(input.number(UInt16.self) % 300)
            height = Int32(input.number(UInt16.self) % 300)
            let padding = Int(input.byte() % 8)
            stride = Int(width) * 3 + padding
            bytes = .allocate(capacity: max(0, (Int(height) - 1) * stride + Int(width) * 3))
            bytes.initialize(repeating: filled ? input.byte() : 0)
        }

        deinit { bytes.deallocate() }

        var picture: cocv_picture {
            cocv_picture(pixels: bytes.baseAddress, width: width, height: height, stride: stride)
        }

        var canvas: cocv_canvas {
            cocv_canvas(pixels: bytes.baseAddress, width: width, height: height, stride: stride)
        }
    }

    private static func resize(
        _ input: inout FuzzInput,
        by call: (cocv_picture, cocv_canvas, UnsafeMutablePointer<cocv_message>?) -> cocv_status
    ) {
        let (source, target) = (Pixels(&input, filled: true), Pixels(&input, filled: false))
        var message = cocv_message()
        _ = call(source.picture, target.canvas, &message)
    }

    private static func warp(_ input: inout FuzzInput) {
        let (source, target) = (Pixels(&input, filled: true), Pixels(&input, filled: false))
        let matrix = (0..<6).map { _ in input.double() }
        var message = cocv_message()
        _ = cocv_warp_affine(source.picture, matrix, target.canvas, &message)
    }

    /// A face whose numbers are whatever a network may put out for a hostile picture.
    private static func face(_ input: inout FuzzInput) {
        let (width, height) = (1 + Int(input.byte()), 1 + Int(input.byte()))
        let pixels = [UInt8](repeating: input.byte(), count: width * height * 3)
        guard let picture = try? Picture(pixels: pixels, width: width, height: height) else { fatalError() }
        let grid = YuNetGrid(
            stride: 8,
            columns: 1,
            classes: [input.float()],
            objects: [input.float()],
            boxes: (0..<4).map { _ in input.float() },
            points: (0..<10).map { _ in input.float() }
        )
        let letterbox = Letterbox(pictureWidth: width, pictureHeight: height, workingSide: 64)
        for face in grid.faces(minimumConfidence: 0.1).withoutOverlaps(above: 0.3).map(letterbox.restore) {
            look(at: face, in: picture)
        }
    }

    private static func look(at face: DetectedFace, in picture: Picture) {
        for scale: Float in [2.7, 4] {
            let crop = LivenessCrop(
                around: face.box,
                scale: scale,
                pictureWidth: picture.width,
                pictureHeight: picture.height
            )
            guard let crop else { continue }
            precondition(crop.x >= 0 && crop.y >= 0 && crop.width >= 1 && crop.height >= 1)
            precondition(crop.x + crop.width <= picture.width && crop.y + crop.height <= picture.height)
            _ = try? picture.sampled(crop, side: LivenessCrop.side)
        }
        guard let aligned = try? AlignedFace(face.landmarks, in: picture) else { return }
        let quality = FaceQuality(face, aligned: aligned)
        precondition((0...1).contains(quality.frontality))
        _ = EnrolmentGate().refusal(
            of: face,
            aligned: aligned,
            pictureWidth: picture.width,
            pictureHeight: picture.height
        )
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
func consume(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Calls.consume(FuzzInput(bytes, count))
    return 0
}
