/// What is known of a network before it is loaded.
package struct ModelDescription: Sendable, Equatable {
    /// Short name, as in `yunet-2023mar`; kept with every template that the model makes.
    package let name: String
    package let fileName: String
    /// SHA-256 of the file, 64 lower-case hexadecimal digits.
    package let sha256: String
    /// Channels × height × width; YuNet takes other multiples of 32 as well.
    package let inputShape: [Int]
    /// Values go in as 0 … 255, unscaled, in this order.
    package let channelOrder: ChannelOrder
    package let outputs: [String]
    package let licence: String
    package let source: String

    package init(
        name: String,
        fileName: String,
        sha256: String,
        inputShape: [Int],
        channelOrder: ChannelOrder,
        outputs: [String],
        licence: String,
        source: String
    ) {
        self.name = name
        self.fileName = fileName
        self.sha256 = sha256
        self.inputShape = inputShape
        self.channelOrder = channelOrder
        self.outputs = outputs
        self.licence = licence
        self.source = source
    }
}
