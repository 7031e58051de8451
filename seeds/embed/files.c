// Made by seeds/stamp.sh from the files present; do not edit.
#include "seeds.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) static const unsigned char seed_0[] = {
#embed "../names/capitals.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_1[] = {
#embed "../names/countries.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_2[] = {
#embed "../names/country-names.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_3[] = {
#embed "../names/demonyms.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_4[] = {
#embed "../names/geography.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_5[] = {
#embed "../names/given-names.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_6[] = {
#embed "../names/places.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_7[] = {
#embed "../names/surnames.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_8[] = {
#embed "../rules/commitment-words.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_9[] = {
#embed "../rules/commitments.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_10[] = {
#embed "../rules/furniture.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_11[] = {
#embed "../rules/modality.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_12[] = {
#embed "../rules/speech.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_13[] = {
#embed "../words/abbreviations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_14[] = {
#embed "../words/calendar.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_15[] = {
#embed "../words/jobs.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_16[] = {
#embed "../words/media.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_17[] = {
#embed "../words/numbers.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_18[] = {
#embed "../words/offices.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_19[] = {
#embed "../words/organisation-heads.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_20[] = {
#embed "../words/organisations.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_21[] = {
#embed "../words/ranks.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_22[] = {
#embed "../words/sentence-starters.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_23[] = {
#embed "../words/titles.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_24[] = {
#embed "../words/vessel-kinds.tsv" suffix(,)
    0};
_Alignas(64) static const unsigned char seed_25[] = {
#embed "../words/vessel-prefixes.tsv" suffix(,)
    0};

// Sorted by name.
const struct seed_file seed_files[] = {
    {"names/capitals.tsv", seed_0, sizeof seed_0 - 1},
    {"names/countries.tsv", seed_1, sizeof seed_1 - 1},
    {"names/country-names.tsv", seed_2, sizeof seed_2 - 1},
    {"names/demonyms.tsv", seed_3, sizeof seed_3 - 1},
    {"names/geography.tsv", seed_4, sizeof seed_4 - 1},
    {"names/given-names.tsv", seed_5, sizeof seed_5 - 1},
    {"names/places.tsv", seed_6, sizeof seed_6 - 1},
    {"names/surnames.tsv", seed_7, sizeof seed_7 - 1},
    {"rules/commitment-words.tsv", seed_8, sizeof seed_8 - 1},
    {"rules/commitments.tsv", seed_9, sizeof seed_9 - 1},
    {"rules/furniture.tsv", seed_10, sizeof seed_10 - 1},
    {"rules/modality.tsv", seed_11, sizeof seed_11 - 1},
    {"rules/speech.tsv", seed_12, sizeof seed_12 - 1},
    {"words/abbreviations.tsv", seed_13, sizeof seed_13 - 1},
    {"words/calendar.tsv", seed_14, sizeof seed_14 - 1},
    {"words/jobs.tsv", seed_15, sizeof seed_15 - 1},
    {"words/media.tsv", seed_16, sizeof seed_16 - 1},
    {"words/numbers.tsv", seed_17, sizeof seed_17 - 1},
    {"words/offices.tsv", seed_18, sizeof seed_18 - 1},
    {"words/organisation-heads.tsv", seed_19, sizeof seed_19 - 1},
    {"words/organisations.tsv", seed_20, sizeof seed_20 - 1},
    {"words/ranks.tsv", seed_21, sizeof seed_21 - 1},
    {"words/sentence-starters.tsv", seed_22, sizeof seed_22 - 1},
    {"words/titles.tsv", seed_23, sizeof seed_23 - 1},
    {"words/vessel-kinds.tsv", seed_24, sizeof seed_24 - 1},
    {"words/vessel-prefixes.tsv", seed_25, sizeof seed_25 - 1},
    {0, 0, 0}};
const size_t seed_file_count = 26;
