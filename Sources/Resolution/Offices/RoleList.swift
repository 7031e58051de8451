import Knowledge

/// Adds roles to a person without saying one twice.
enum RoleList {
  /// Adds a role, or completes the one that it repeats.
  static func add(_ role: Role, to roles: inout [Role]) {
    let words = foldedName(role.title).words
    for index in roles.indices {
      let known = foldedName(roles[index].title).words
      guard areCompatible(roles[index].of, role.of) else { continue }
      if known == words || known.suffix(words.count).elementsEqual(words) {
        roles[index].of = roles[index].of ?? role.of
        return
      }
      if words.suffix(known.count).elementsEqual(known) {
        let of = role.of ?? roles[index].of
        roles[index] = role
        roles[index].of = of
        return
      }
    }
    roles.append(role)
  }

  private static func areCompatible(_ left: String?, _ right: String?) -> Bool {
    left == nil || right == nil || left == right
  }
}
