/// The SQL files of the canned queries, embedded in the program.
public enum Queries {
  /// Name without `.sql` and content, by name.
  public static let files: [(name: String, bytes: [UInt8])] = [
    ("absences", PackageResources.absences_sql),
    ("articles", PackageResources.articles_sql),
    ("attended-by", PackageResources.attended_by_sql),
    ("co-mentioned", PackageResources.co_mentioned_sql),
    ("commitments", PackageResources.commitments_sql),
    ("contradictions", PackageResources.contradictions_sql),
    ("countries", PackageResources.countries_sql),
    ("deadlines", PackageResources.deadlines_sql),
    ("events", PackageResources.events_sql),
    ("hosts", PackageResources.hosts_sql),
    ("mentions", PackageResources.mentions_sql),
    ("met-with", PackageResources.met_with_sql),
    ("names", PackageResources.names_sql),
    ("offices", PackageResources.offices_sql),
    ("organisations", PackageResources.organisations_sql),
    ("people", PackageResources.people_sql),
    ("places", PackageResources.places_sql),
    ("problems", PackageResources.problems_sql),
    ("quotes", PackageResources.quotes_sql),
    ("refusals", PackageResources.refusals_sql),
    ("relations", PackageResources.relations_sql),
    ("rules", PackageResources.rules_sql),
    ("said-about", PackageResources.said_about_sql),
    ("sources", PackageResources.sources_sql),
    ("timeline", PackageResources.timeline_sql),
    ("vessels", PackageResources.vessels_sql),
    ("visits", PackageResources.visits_sql),
    ("who-attended", PackageResources.who_attended_sql),
  ]
}
