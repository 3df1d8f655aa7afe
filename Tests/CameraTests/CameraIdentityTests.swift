import Camera
import Foundation
import Testing

@Suite("Camera identity")
struct CameraIdentityTests {
    @Test(
        "a text is an identity or a path",
        arguments: [
            ("usb-046d:0825", true), ("usb-046d:0825:A1B2", true), ("platform-vivid.0", true), ("usb-046d", false),
            ("usb-046D:0825", false), ("/dev/video0", false), ("/dev/v4l/by-id/usb-A-video-index0", false),
            ("video0", false), ("-x", false), ("usb-", false),
        ]
    )
    func parsing(text: String, isIdentity: Bool) {
        #expect(CameraIdentity(parsing: text)?.text == (isIdentity ? text : nil))
    }

    @Test(
        "a setting without a serial number means any camera of the make",
        arguments: [
            ("usb-046d:0825:A1", "usb-046d:0825", true), ("usb-046d:0825:A1", "usb-046d:0825:A1", true),
            ("usb-046d:0825", "usb-046d:0825", true), ("usb-046d:0825", "usb-046d:0825:A1", false),
            ("usb-046d:0825:A1", "usb-046d:0825:A", false), ("platform-vivid.01", "platform-vivid.0", false),
        ]
    )
    func meaning(identity: String, setting: String, isMeant: Bool) throws {
        let identity = try #require(CameraIdentity(parsing: identity))
        let setting = try #require(CameraIdentity(parsing: setting))
        #expect(identity.isMeant(by: setting) == isMeant)
    }

    @Test("the kernel's list gives every camera its identity, and leaves out what captures no pictures")
    func discovery() async throws {
        let list = try VideoList()
        try list.plug("video0", vendor: "1d6b", product: "0105", serial: "00 01")
        try list.plug("video1", vendor: "1d6b", product: "0105", serial: "00 01")
        let lines = try await FakeCamera(["SYS": list.path]).probe("--discover")
        let camera = try #require(lines.first { $0["device"] == "/dev/video0" })
        #expect(camera["name"] == "FakeCam")
        #expect(camera["place"] == "/dev/video0", "the other device could be another camera of this identity")
        #expect(lines.first { $0["device"] == "/dev/video1" }?["code"] == "camera-missing")
    }

    @Test("a camera is found by its identity, without links and whatever its number")
    func byIdentity() async throws {
        let list = try VideoList()
        try list.plug("video0", vendor: "0bda", product: "5411")
        try list.plug("video7", vendor: "1d6b", product: "0105", serial: "0001")
        let camera = FakeCamera(["SYS": list.path, "DEV": "/dev/video7", "FPS": "60"])
        for setting in ["usb-1d6b:0105:0001", "usb-1d6b:0105"] {
            let lines = try await camera.probe("v4l2:\(setting)", "2")
            #expect(lines.last { $0["state"] == "running" }?["identity"] == "usb-1d6b:0105:0001")
        }
        let absent = try await camera.probe("v4l2:usb-1d6b:9999", "1", seconds: 1)
        #expect(Set(absent.codes) == ["camera-missing"])
    }
}
