/// SQL files that ship with the program, embedded: name without `.sql` and content, by name.
public enum Queries {
  /// The questions of `dossier query`.
  public static let canned: [(name: String, bytes: [UInt8])] = [
    ("absences", PackageResources.absences_sql),
    ("articles", PackageResources.articles_sql),
    ("attended-by", PackageResources.attended_by_sql),
    ("co-mentioned", PackageResources.co_mentioned_sql),
    ("commitments", PackageResources.commitments_sql),
    ("contradictions", PackageResources.contradictions_sql),
    ("countries", PackageResources.countries_sql),
    ("deadlines", PackageResources.deadlines_sql),
    ("entities", PackageResources.entities_sql),
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
    ("profile", PackageResources.profile_sql),
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

  /// The tables of `dossier export csv`.
  public static let tables: [(name: String, bytes: [UInt8])] = [
    ("articles.csv", PackageResources.articles_csv_sql),
    ("attendance.csv", PackageResources.attendance_csv_sql),
    ("commitments.csv", PackageResources.commitments_csv_sql),
    ("countries.csv", PackageResources.countries_csv_sql),
    ("events.csv", PackageResources.events_csv_sql),
    ("mentions.csv", PackageResources.mentions_csv_sql),
    ("offices.csv", PackageResources.offices_csv_sql),
    ("organisations.csv", PackageResources.organisations_csv_sql),
    ("people.csv", PackageResources.people_csv_sql),
    ("places.csv", PackageResources.places_csv_sql),
    ("problems.csv", PackageResources.problems_csv_sql),
    ("quotes.csv", PackageResources.quotes_csv_sql),
    ("relations.csv", PackageResources.relations_csv_sql),
    ("vessels.csv", PackageResources.vessels_csv_sql),
  ]
}
