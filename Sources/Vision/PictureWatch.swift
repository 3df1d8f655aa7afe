import Camera

/// Keeps the judgement of one camera's pictures.
actor PictureWatch {
    private var judge = PictureJudge()

    /// The new condition, where the frame has changed it.
    func change(with frame: Frame) -> PictureCondition? {
        judge.observe(frame) ? judge.condition : nil
    }

    func startAfresh() {
        judge.startAfresh()
    }
}
