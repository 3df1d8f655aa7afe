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

    package static let all = [detector, embedder]
}
