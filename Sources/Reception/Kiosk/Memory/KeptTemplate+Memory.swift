import FaceMatch

extension MemoryWriter {
    /// The numbers go from the template's own memory to the file's, without a copy in between.
    mutating func add(_ kept: KeptTemplate) {
        kept.template.withValues { add(UnsafeRawBufferPointer($0)) }
        add(kept.quality)
        let (seconds, attoseconds) = kept.takenAt.components
        add(seconds)
        add(attoseconds)
        add(kept.model)
        add(UInt8(kept.isFitToRemember ? 1 : 0))
    }
}

extension MemoryReader {
    /// Nil too for a template of another model than the one in use: it could be compared with none.
    mutating func keptTemplate() -> KeptTemplate? {
        guard let numbers = bytes(Template.dimension * MemoryLayout<Float>.size),
            let template = try? Template(filling: { UnsafeMutableRawBufferPointer($0).copyMemory(from: numbers) }),
            let quality = value(Float.self), let seconds = value(Int64.self), let attoseconds = value(Int64.self),
            let model = text(), model == ModelCatalog.embedder.name, let isFit = value(UInt8.self)
        else { return nil }
        return KeptTemplate(
            template,
            quality: quality,
            takenAt: Duration(secondsComponent: seconds, attosecondsComponent: attoseconds),
            model: model,
            isFitToRemember: isFit == 1
        )
    }
}
