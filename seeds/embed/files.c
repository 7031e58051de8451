// Made by seeds/stamp.sh from the files present; do not edit.
#include "seeds.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char seed_models_arcs_model[] = {
#embed "../models/arcs.model" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_models_names_model[] = {
#embed "../models/names.model" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_models_tags_model[] = {
#embed "../models/tags.model" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_capitals_tsv[] = {
#embed "../names/capitals.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_countries_tsv[] = {
#embed "../names/countries.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_country_names_tsv[] = {
#embed "../names/country-names.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_demonyms_tsv[] = {
#embed "../names/demonyms.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_family_names_first_tsv[] = {
#embed "../names/family-names-first.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_geography_tsv[] = {
#embed "../names/geography.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_given_names_tsv[] = {
#embed "../names/given-names.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_places_tsv[] = {
#embed "../names/places.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_names_surnames_tsv[] = {
#embed "../names/surnames.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_commitment_words_tsv[] = {
#embed "../rules/commitment-words.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_commitments_tsv[] = {
#embed "../rules/commitments.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_events_none_tsv[] = {
#embed "../rules/events-none.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_events_tsv[] = {
#embed "../rules/events.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_furniture_tsv[] = {
#embed "../rules/furniture.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_mentions_bodies_tsv[] = {
#embed "../rules/mentions-bodies.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_mentions_descriptions_tsv[] = {
#embed "../rules/mentions-descriptions.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_mentions_heads_tsv[] = {
#embed "../rules/mentions-heads.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_mentions_metonyms_tsv[] = {
#embed "../rules/mentions-metonyms.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_mentions_nicknames_tsv[] = {
#embed "../rules/mentions-nicknames.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_modality_tsv[] = {
#embed "../rules/modality.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_name_spellings_tsv[] = {
#embed "../rules/name-spellings.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_participants_lists_tsv[] = {
#embed "../rules/participants-lists.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_participants_nouns_tsv[] = {
#embed "../rules/participants-nouns.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_participants_tsv[] = {
#embed "../rules/participants.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_question_kept_tsv[] = {
#embed "../rules/question-kept.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_question_nouns_tsv[] = {
#embed "../rules/question-nouns.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_question_offices_tsv[] = {
#embed "../rules/question-offices.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_question_synonyms_tsv[] = {
#embed "../rules/question-synonyms.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_questions_tsv[] = {
#embed "../rules/questions.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_relations_tsv[] = {
#embed "../rules/relations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_speech_writings_tsv[] = {
#embed "../rules/speech-writings.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_speech_tsv[] = {
#embed "../rules/speech.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_time_words_tsv[] = {
#embed "../rules/time-words.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_rules_times_tsv[] = {
#embed "../rules/times.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_abbreviations_tsv[] = {
#embed "../words/abbreviations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_calendar_tsv[] = {
#embed "../words/calendar.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_headline_words_tsv[] = {
#embed "../words/headline-words.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_jobs_tsv[] = {
#embed "../words/jobs.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_media_tsv[] = {
#embed "../words/media.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_national_bodies_tsv[] = {
#embed "../words/national-bodies.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_national_homes_tsv[] = {
#embed "../words/national-homes.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_offices_abroad_tsv[] = {
#embed "../words/offices-abroad.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_offices_tsv[] = {
#embed "../words/offices.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_organisation_heads_tsv[] = {
#embed "../words/organisation-heads.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_organisations_tsv[] = {
#embed "../words/organisations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_person_nouns_tsv[] = {
#embed "../words/person-nouns.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_ranks_tsv[] = {
#embed "../words/ranks.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_sentence_starters_tsv[] = {
#embed "../words/sentence-starters.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_titles_tsv[] = {
#embed "../words/titles.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_vessel_kinds_tsv[] = {
#embed "../words/vessel-kinds.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_words_vessel_prefixes_tsv[] = {
#embed "../words/vessel-prefixes.tsv" suffix(,)
    0};

const struct seed_file seed_files[] = {
    {"models/arcs.model", seed_models_arcs_model, sizeof seed_models_arcs_model - 1},
    {"models/names.model", seed_models_names_model, sizeof seed_models_names_model - 1},
    {"models/tags.model", seed_models_tags_model, sizeof seed_models_tags_model - 1},
    {"names/capitals.tsv", seed_names_capitals_tsv, sizeof seed_names_capitals_tsv - 1},
    {"names/countries.tsv", seed_names_countries_tsv, sizeof seed_names_countries_tsv - 1},
    {"names/country-names.tsv", seed_names_country_names_tsv, sizeof seed_names_country_names_tsv - 1},
    {"names/demonyms.tsv", seed_names_demonyms_tsv, sizeof seed_names_demonyms_tsv - 1},
    {"names/family-names-first.tsv", seed_names_family_names_first_tsv, sizeof seed_names_family_names_first_tsv - 1},
    {"names/geography.tsv", seed_names_geography_tsv, sizeof seed_names_geography_tsv - 1},
    {"names/given-names.tsv", seed_names_given_names_tsv, sizeof seed_names_given_names_tsv - 1},
    {"names/places.tsv", seed_names_places_tsv, sizeof seed_names_places_tsv - 1},
    {"names/surnames.tsv", seed_names_surnames_tsv, sizeof seed_names_surnames_tsv - 1},
    {"rules/commitment-words.tsv", seed_rules_commitment_words_tsv, sizeof seed_rules_commitment_words_tsv - 1},
    {"rules/commitments.tsv", seed_rules_commitments_tsv, sizeof seed_rules_commitments_tsv - 1},
    {"rules/events-none.tsv", seed_rules_events_none_tsv, sizeof seed_rules_events_none_tsv - 1},
    {"rules/events.tsv", seed_rules_events_tsv, sizeof seed_rules_events_tsv - 1},
    {"rules/furniture.tsv", seed_rules_furniture_tsv, sizeof seed_rules_furniture_tsv - 1},
    {"rules/mentions-bodies.tsv", seed_rules_mentions_bodies_tsv, sizeof seed_rules_mentions_bodies_tsv - 1},
    {"rules/mentions-descriptions.tsv", seed_rules_mentions_descriptions_tsv, sizeof seed_rules_mentions_descriptions_tsv - 1},
    {"rules/mentions-heads.tsv", seed_rules_mentions_heads_tsv, sizeof seed_rules_mentions_heads_tsv - 1},
    {"rules/mentions-metonyms.tsv", seed_rules_mentions_metonyms_tsv, sizeof seed_rules_mentions_metonyms_tsv - 1},
    {"rules/mentions-nicknames.tsv", seed_rules_mentions_nicknames_tsv, sizeof seed_rules_mentions_nicknames_tsv - 1},
    {"rules/modality.tsv", seed_rules_modality_tsv, sizeof seed_rules_modality_tsv - 1},
    {"rules/name-spellings.tsv", seed_rules_name_spellings_tsv, sizeof seed_rules_name_spellings_tsv - 1},
    {"rules/participants-lists.tsv", seed_rules_participants_lists_tsv, sizeof seed_rules_participants_lists_tsv - 1},
    {"rules/participants-nouns.tsv", seed_rules_participants_nouns_tsv, sizeof seed_rules_participants_nouns_tsv - 1},
    {"rules/participants.tsv", seed_rules_participants_tsv, sizeof seed_rules_participants_tsv - 1},
    {"rules/question-kept.tsv", seed_rules_question_kept_tsv, sizeof seed_rules_question_kept_tsv - 1},
    {"rules/question-nouns.tsv", seed_rules_question_nouns_tsv, sizeof seed_rules_question_nouns_tsv - 1},
    {"rules/question-offices.tsv", seed_rules_question_offices_tsv, sizeof seed_rules_question_offices_tsv - 1},
    {"rules/question-synonyms.tsv", seed_rules_question_synonyms_tsv, sizeof seed_rules_question_synonyms_tsv - 1},
    {"rules/questions.tsv", seed_rules_questions_tsv, sizeof seed_rules_questions_tsv - 1},
    {"rules/relations.tsv", seed_rules_relations_tsv, sizeof seed_rules_relations_tsv - 1},
    {"rules/speech-writings.tsv", seed_rules_speech_writings_tsv, sizeof seed_rules_speech_writings_tsv - 1},
    {"rules/speech.tsv", seed_rules_speech_tsv, sizeof seed_rules_speech_tsv - 1},
    {"rules/time-words.tsv", seed_rules_time_words_tsv, sizeof seed_rules_time_words_tsv - 1},
    {"rules/times.tsv", seed_rules_times_tsv, sizeof seed_rules_times_tsv - 1},
    {"words/abbreviations.tsv", seed_words_abbreviations_tsv, sizeof seed_words_abbreviations_tsv - 1},
    {"words/calendar.tsv", seed_words_calendar_tsv, sizeof seed_words_calendar_tsv - 1},
    {"words/headline-words.tsv", seed_words_headline_words_tsv, sizeof seed_words_headline_words_tsv - 1},
    {"words/jobs.tsv", seed_words_jobs_tsv, sizeof seed_words_jobs_tsv - 1},
    {"words/media.tsv", seed_words_media_tsv, sizeof seed_words_media_tsv - 1},
    {"words/national-bodies.tsv", seed_words_national_bodies_tsv, sizeof seed_words_national_bodies_tsv - 1},
    {"words/national-homes.tsv", seed_words_national_homes_tsv, sizeof seed_words_national_homes_tsv - 1},
    {"words/offices-abroad.tsv", seed_words_offices_abroad_tsv, sizeof seed_words_offices_abroad_tsv - 1},
    {"words/offices.tsv", seed_words_offices_tsv, sizeof seed_words_offices_tsv - 1},
    {"words/organisation-heads.tsv", seed_words_organisation_heads_tsv, sizeof seed_words_organisation_heads_tsv - 1},
    {"words/organisations.tsv", seed_words_organisations_tsv, sizeof seed_words_organisations_tsv - 1},
    {"words/person-nouns.tsv", seed_words_person_nouns_tsv, sizeof seed_words_person_nouns_tsv - 1},
    {"words/ranks.tsv", seed_words_ranks_tsv, sizeof seed_words_ranks_tsv - 1},
    {"words/sentence-starters.tsv", seed_words_sentence_starters_tsv, sizeof seed_words_sentence_starters_tsv - 1},
    {"words/titles.tsv", seed_words_titles_tsv, sizeof seed_words_titles_tsv - 1},
    {"words/vessel-kinds.tsv", seed_words_vessel_kinds_tsv, sizeof seed_words_vessel_kinds_tsv - 1},
    {"words/vessel-prefixes.tsv", seed_words_vessel_prefixes_tsv, sizeof seed_words_vessel_prefixes_tsv - 1},
    {0, 0, 0}};
const size_t seed_file_count = sizeof seed_files / sizeof seed_files[0] - 1;
