/// The networks that face matching knows.
package enum ModelCatalog {
    /// Face detection with five points. W. Wu, H. Peng, S. Yu: YuNet: A Tiny Millisecond-level Face Detector, 2023.
    package static let detector = ModelDescription(
        name: "yunet-2023mar",
        fileName: "face_detection_yunet_2023mar.onnx",
        sha256: "8f2383e4dd3cfbb4553ea8718107fc0423210dc964f9f4280604804ed2552fa4",
        inputShape: [3, 640, 640],
        channelOrder: .bgr,
        outputs: ["cls", "obj", "bbox", "kps"].flatMap { kind in [8, 16, 32].map { "\(kind)_\($0)" } },
        licence: "MIT",
        source: "https://github.com/opencv/opencv_zoo/tree/main/models/face_detection_yunet"
    )

    /// Face embedding. Y. Zhong et al.: SFace: Sigmoid-Constrained Hypersphere Loss for Robust Face Recognition, 2021.
    package static let embedder = ModelDescription(
        name: "sface-2021dec",
        fileName: "face_recognition_sface_2021dec.onnx",
        sha256: "0ba9fbfa01b5270c96627c4ef784da859931e02f04419c829e83484087c34e79",
        inputShape: [3, AlignedFace.side, AlignedFace.side],
        channelOrder: .rgb,
        outputs: ["fc1"],
        licence: "Apache-2.0",
        source: "https://github.com/opencv/opencv_zoo/tree/main/models/face_recognition_sface"
    )

    /// Liveness from a narrow crop. Minivision: Silent-Face-Anti-Spoofing, 2020; converted by
    /// `scripts/convert-liveness`.
    package static let livenessNear = liveness(
        "v2_2.7",
        sha256: "ee869eb6d366cf6b7c15c4bc02eefab87723276cbd13cd21692feefd87f994c1"
    )

    /// Liveness from a wide crop; otherwise as ``livenessNear``.
    package static let livenessWide = liveness(
        "v1se_4.0",
        sha256: "0b0e9cb46c1a55398665c04d43045721860bab934751dddefe08641db4f4b02d"
    )

    package static let all = [detector, embedder, livenessNear, livenessWide]

    private static func liveness(_ variant: String, sha256: String) -> ModelDescription {
        ModelDescription(
            name: "minifasnet-\(variant)",
            fileName: "minifasnet_\(variant)_\(LivenessCrop.side)x\(LivenessCrop.side).onnx",
            sha256: sha256,
            inputShape: [3, LivenessCrop.side, LivenessCrop.side],
            channelOrder: .bgr,
            outputs: ["logits"],
            licence: "Apache-2.0",
            source: "https://github.com/minivision-ai/Silent-Face-Anti-Spoofing"
        )
    }
}
