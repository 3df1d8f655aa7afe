import Testing

/// Tests of the real `kioskd` over loopback, one after another: each uses both cores for itself.
@Suite(.serialized, .timeLimit(.minutes(5)))
enum Integration {}
