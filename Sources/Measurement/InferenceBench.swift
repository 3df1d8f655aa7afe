package import FaceMatch
import QueueModel

/// Times the forward passes of the networks, each with the pictures that the daemon gives it.
///
/// Cutting out, resizing and reading the outputs are left out, so that other runtimes can be held against it.
package struct InferenceBench: Sendable {
    private static let warmUp = 5
    /// 640×480 worked on at 320, filled up to whole cells of the coarsest grid.
    private static let detectorInput = (width: 320, height: 256)

    private let models: ModelStore
    private let count: Int

    /// - Parameter count: timed passes of each network and batch, from 1.
    package init(models: ModelStore, passes count: Int) {
        self.models = models
        self.count = count
    }

    /// - Parameter threads: how many OpenCV takes, in the whole process, from 1.
    /// - Throws: what loading a network or a pass throws.
    package func run(threads: Int) throws(FaceMatchError) -> InferenceReport {
        try OpenCV.setThreads(threads)
        let detector = Self.detectorInput, embedder = AlignedFace.side, liveness = LivenessCrop.side
        let near = ModelCatalog.livenessNear, wide = ModelCatalog.livenessWide
        return InferenceReport(
            threads: threads,
            passes: try time("detector", ModelCatalog.detector, detector.width, detector.height, batches: [1])
                + time("embedder", ModelCatalog.embedder, embedder, embedder, batches: [1, 2])
                + time("liveness-near", near, liveness, liveness, batches: [1])
                + time("liveness-wide", wide, liveness, liveness, batches: [1])
        )
    }

    private func time(
        _ name: String,
        _ model: ModelDescription,
        _ width: Int,
        _ height: Int,
        batches: [Int]
    ) throws(FaceMatchError) -> [InferenceReport.Passes] {
        let network = try Network(onnx: try models.load(model), name: model.name)
        var generator = SplitMix64(seed: 1)
        var passes: [InferenceReport.Passes] = []
        for batch in batches {
            let pixels = (0..<width * height * 3).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let picture = try Picture(pixels: pixels, width: width, height: height)
            let pictures = [Picture](repeating: picture, count: batch)
            let timing = try timing { () throws(FaceMatchError) in
                try network.forward(pictures, order: model.channelOrder)
            }
            passes.append(
                InferenceReport.Passes(
                    network: name,
                    batch: batch,
                    width: width,
                    height: height,
                    latency: Percentiles(timing.latencies),
                    minimumMilliseconds: (timing.latencies.min() ?? .zero) / .milliseconds(1),
                    processorMilliseconds: timing.processorTime / .milliseconds(1) / Double(count)
                )
            )
        }
        return passes
    }

    private func timing(
        of pass: () throws(FaceMatchError) -> Void
    ) throws(FaceMatchError) -> (latencies: [Duration], processorTime: Duration) {
        for _ in 0..<Self.warmUp { try pass() }
        let clock = ContinuousClock()
        let before = ProcessUsage.now().processorTime
        var latencies: [Duration] = []
        for _ in 0..<count {
            let start = clock.now
            try pass()
            latencies.append(start.duration(to: clock.now))
        }
        return (latencies, ProcessUsage.now().processorTime - before)
    }
}
