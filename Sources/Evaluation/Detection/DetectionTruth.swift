package import FaceMatch

/// Pictures and the faces in them, as `dlib`'s `imglab` writes them: XML with an `image` and its `box`es.
package struct DetectionTruth: Sendable {
    package struct Picture: Sendable {
        package let path: String
        package let faces: [Box]
        /// Faces that are neither asked for nor wrong to find.
        package let ignored: [Box]
    }

    package let pictures: [Picture]

    /// - Throws: `input-missing`; `input-invalid`, with the line, for a tag that is not understood.
    package init(path: String) throws(EvaluationError) {
        let file = try TextFile(path: path)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        var pictures: [Picture] = []
        for line in file.lines {
            if line.text.hasPrefix("<image ") {
                guard let name = line.attribute("file") else {
                    throw file.error(line, "an image without a file", remedy: Self.remedy)
                }
                pictures.append(Picture(path: name.hasPrefix("/") ? name : folder + name, faces: [], ignored: []))
            } else if line.text.hasPrefix("<box ") {
                guard let last = pictures.popLast() else {
                    throw file.error(line, "a box outside an image", remedy: Self.remedy)
                }
                pictures.append(try last.adding(line, in: file))
            }
        }
        guard !pictures.isEmpty else {
            throw EvaluationError(.inputInvalid, subject: path, detail: "names no image", remedy: Self.remedy)
        }
        self.pictures = pictures
    }

    fileprivate static let remedy = "give an XML file of dlib's imglab, with each image and box on a line of its own"
}

extension DetectionTruth.Picture {
    fileprivate func adding(_ line: TextFile.Line, in file: TextFile) throws(EvaluationError) -> Self {
        let sides = ["left", "top", "width", "height"].compactMap { line.attribute($0).flatMap { Float($0) } }
        guard sides.count == 4, sides[2] > 0, sides[3] > 0 else {
            throw file.error(line, "a box without left, top, width and height", remedy: DetectionTruth.remedy)
        }
        let box = Box(x: sides[0], y: sides[1], width: sides[2], height: sides[3])
        let isIgnored = line.attribute("ignore") == "1"
        return Self(
            path: path,
            faces: isIgnored ? faces : faces + [box],
            ignored: isIgnored ? ignored + [box] : ignored
        )
    }
}

extension TextFile.Line {
    /// The value of `name='…'` or `name="…"`.
    fileprivate func attribute(_ name: String) -> String? {
        for quote in ["'", "\""] {
            let parts = text.split(separator: " \(name)=\(quote)", maxSplits: 1)
            if parts.count == 2, let end = parts[1].firstIndex(of: Character(quote)) { return String(parts[1][..<end]) }
        }
        return nil
    }
}
