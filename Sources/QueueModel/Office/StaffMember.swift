/// Somebody who works at a counter; known here by an opaque id only.
package enum StaffMember {}
