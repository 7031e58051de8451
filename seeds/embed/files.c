// Made by seeds/stamp.sh from the files present; do not edit.
#include "seeds.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char seed_0[] = {
#embed "../models/arcs.model" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_1[] = {
#embed "../models/tags.model" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_2[] = {
#embed "../names/capitals.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_3[] = {
#embed "../names/countries.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_4[] = {
#embed "../names/country-names.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_5[] = {
#embed "../names/demonyms.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_6[] = {
#embed "../names/geography.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_7[] = {
#embed "../names/given-names.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_8[] = {
#embed "../names/places.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_9[] = {
#embed "../names/surnames.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_10[] = {
#embed "../rules/commitment-words.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_11[] = {
#embed "../rules/commitments.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_12[] = {
#embed "../rules/events-none.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_13[] = {
#embed "../rules/events.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_14[] = {
#embed "../rules/furniture.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_15[] = {
#embed "../rules/mentions-bodies.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_16[] = {
#embed "../rules/mentions-descriptions.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_17[] = {
#embed "../rules/mentions-heads.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_18[] = {
#embed "../rules/mentions-metonyms.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_19[] = {
#embed "../rules/mentions-nicknames.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_20[] = {
#embed "../rules/modality.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_21[] = {
#embed "../rules/participants-nouns.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_22[] = {
#embed "../rules/participants.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_23[] = {
#embed "../rules/relations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_24[] = {
#embed "../rules/speech.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_25[] = {
#embed "../rules/time-words.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_26[] = {
#embed "../rules/times.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_27[] = {
#embed "../words/abbreviations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_28[] = {
#embed "../words/calendar.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_29[] = {
#embed "../words/jobs.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_30[] = {
#embed "../words/media.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_31[] = {
#embed "../words/numbers.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_32[] = {
#embed "../words/offices.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_33[] = {
#embed "../words/organisation-heads.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_34[] = {
#embed "../words/organisations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_35[] = {
#embed "../words/ranks.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_36[] = {
#embed "../words/sentence-starters.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_37[] = {
#embed "../words/titles.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_38[] = {
#embed "../words/vessel-kinds.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_39[] = {
#embed "../words/vessel-prefixes.tsv" suffix(,)
    0};

// Sorted by name.
const struct seed_file seed_files[] = {
    {"models/arcs.model", seed_0, sizeof seed_0 - 1},
    {"models/tags.model", seed_1, sizeof seed_1 - 1},
    {"names/capitals.tsv", seed_2, sizeof seed_2 - 1},
    {"names/countries.tsv", seed_3, sizeof seed_3 - 1},
    {"names/country-names.tsv", seed_4, sizeof seed_4 - 1},
    {"names/demonyms.tsv", seed_5, sizeof seed_5 - 1},
    {"names/geography.tsv", seed_6, sizeof seed_6 - 1},
    {"names/given-names.tsv", seed_7, sizeof seed_7 - 1},
    {"names/places.tsv", seed_8, sizeof seed_8 - 1},
    {"names/surnames.tsv", seed_9, sizeof seed_9 - 1},
    {"rules/commitment-words.tsv", seed_10, sizeof seed_10 - 1},
    {"rules/commitments.tsv", seed_11, sizeof seed_11 - 1},
    {"rules/events-none.tsv", seed_12, sizeof seed_12 - 1},
    {"rules/events.tsv", seed_13, sizeof seed_13 - 1},
    {"rules/furniture.tsv", seed_14, sizeof seed_14 - 1},
    {"rules/mentions-bodies.tsv", seed_15, sizeof seed_15 - 1},
    {"rules/mentions-descriptions.tsv", seed_16, sizeof seed_16 - 1},
    {"rules/mentions-heads.tsv", seed_17, sizeof seed_17 - 1},
    {"rules/mentions-metonyms.tsv", seed_18, sizeof seed_18 - 1},
    {"rules/mentions-nicknames.tsv", seed_19, sizeof seed_19 - 1},
    {"rules/modality.tsv", seed_20, sizeof seed_20 - 1},
    {"rules/participants-nouns.tsv", seed_21, sizeof seed_21 - 1},
    {"rules/participants.tsv", seed_22, sizeof seed_22 - 1},
    {"rules/relations.tsv", seed_23, sizeof seed_23 - 1},
    {"rules/speech.tsv", seed_24, sizeof seed_24 - 1},
    {"rules/time-words.tsv", seed_25, sizeof seed_25 - 1},
    {"rules/times.tsv", seed_26, sizeof seed_26 - 1},
    {"words/abbreviations.tsv", seed_27, sizeof seed_27 - 1},
    {"words/calendar.tsv", seed_28, sizeof seed_28 - 1},
    {"words/jobs.tsv", seed_29, sizeof seed_29 - 1},
    {"words/media.tsv", seed_30, sizeof seed_30 - 1},
    {"words/numbers.tsv", seed_31, sizeof seed_31 - 1},
    {"words/offices.tsv", seed_32, sizeof seed_32 - 1},
    {"words/organisation-heads.tsv", seed_33, sizeof seed_33 - 1},
    {"words/organisations.tsv", seed_34, sizeof seed_34 - 1},
    {"words/ranks.tsv", seed_35, sizeof seed_35 - 1},
    {"words/sentence-starters.tsv", seed_36, sizeof seed_36 - 1},
    {"words/titles.tsv", seed_37, sizeof seed_37 - 1},
    {"words/vessel-kinds.tsv", seed_38, sizeof seed_38 - 1},
    {"words/vessel-prefixes.tsv", seed_39, sizeof seed_39 - 1},
    {0, 0, 0}};
const size_t seed_file_count = 40;
