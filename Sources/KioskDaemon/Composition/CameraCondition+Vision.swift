import Camera
import FaceMatch
import QueueModel
import Reception
import Vision

extension CameraCondition {
    init(_ condition: VisionLoop.Condition) {
        switch condition {
        case .camera(.none): self.init(state: .none)
        case .camera(.starting): self.init(state: .starting)
        case .camera(.running): self.init(state: .running)
        case .camera(.ended): self.init(state: .ended)
        case .camera(.failed(let error, _)):
            self.init(
                state: .failed,
                code: error.code.rawValue,
                message: LocalizedText(vi: error.vietnamese, en: error.english)
            )
        case .picture(let picture):
            self.init(
                state: .running,
                code: picture.code,
                message: picture.code.map { _ in LocalizedText(vi: picture.vietnamese, en: picture.english) }
            )
        case .blind(let error):
            self.init(
                state: .failed,
                code: error.code.rawValue,
                message: LocalizedText(
                    vi: "Chưa nhận diện được khuôn mặt: thiếu hoặc hỏng tệp mô hình",
                    en: "Faces are not recognised: the model files are missing or damaged"
                )
            )
        }
    }
}
