import FaceMatch

extension [DetectedFace] {
    /// The face that a picture is of: the one over the middle of the picture, as in LFW, the nearest to it if there are
    /// several; else the largest.
    func mostProminent(width: Int, height: Int) -> DetectedFace? {
        let middle = Point(x: Float(width) / 2, y: Float(height) / 2)
        func distance(_ face: DetectedFace) -> Float { (face.box.center - middle).length }
        return filter { $0.box.holds(middle) }.min { distance($0) < distance($1) }
            ?? self.max { $0.box.area < $1.box.area }
    }
}

extension Box {
    fileprivate func holds(_ point: Point) -> Bool {
        (x...x + max(width, 0)).contains(point.x) && (y...y + max(height, 0)).contains(point.y)
    }
}
