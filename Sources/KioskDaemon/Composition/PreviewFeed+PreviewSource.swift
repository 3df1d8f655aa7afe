import Vision
import WebTerminals

extension PreviewFeed: PreviewSource {}
