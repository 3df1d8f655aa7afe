internal import FoundationEssentials

extension ModelStore {
    /// The path of a model's calibration.
    package func calibrationPath(of model: ModelDescription) -> String {
        "\(directory)/\(model.name).calibration.json"
    }

    /// Reads and checks a model's calibration.
    ///
    /// - Throws: `calibration-missing` if it can't be read; `calibration-invalid` if it is of another form, not
    ///   monotone or for another model.
    package func calibration(of model: ModelDescription) throws(FaceMatchError) -> Calibration {
        let path = calibrationPath(of: model)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw FaceMatchError(code: .calibrationMissing, subject: path, detail: "not a file that can be read")
        }
        let calibration: Calibration
        do {
            calibration = try JSONDecoder().decode(Calibration.self, from: data)
        } catch {
            throw FaceMatchError(code: .calibrationInvalid, subject: path, detail: "\(error)")
        }
        if let fault = calibration.fault(for: model) {
            throw FaceMatchError(code: .calibrationInvalid, subject: path, detail: fault)
        }
        return calibration
    }
}
