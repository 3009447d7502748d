package eu.klynge.directory.search.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The filters that list and map share, for the interface's description; {@link SearchParameters} reads them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "q", description = "Words in any language; the last may be the beginning of one")
@Parameter(name = "country", description = "ISO 3166-1 alpha-2")
@Parameter(name = "region", description = "NUTS 2021 code of any level")
@Parameter(name = "ecosystem", description = "Code of the vocabulary industrial-ecosystems")
@Parameter(name = "emergingIndustry", description = "Code of the vocabulary emerging-industries")
@Parameter(name = "technologyField", description = "Code of the vocabulary technology-fields")
@Parameter(name = "nace", description = "NACE Rev. 2.1 section, division, group or class")
@Parameter(name = "tier", description = "full, recognised, emerging")
@Parameter(
        name = "label",
        description = "Excellence label that it holds, its highest: bronze, silver, gold, or as its scheme calls it")
@Parameter(name = "language", description = "In which its staff works, ISO 639-1")
@Parameter(name = "interestedInPartners", description = "yes, maybe, no")
@Parameter(name = "memberRange", description = "0-14, 15-49, 50-99, 100-249, 250-")
@Parameter(name = "membersFrom", description = "Least number of members")
@Parameter(name = "membersTo", description = "Greatest number of members")
@Parameter(name = "foundedFrom", description = "Year")
@Parameter(name = "foundedTo", description = "Year")
@Parameter(name = "near", description = "latitude,longitude in degrees (WGS 84)")
@Parameter(name = "radius", description = "Kilometres around `near`, 100 unless said")
@Parameter(name = "bbox", description = "west,south,east,north in degrees; west greater than east crosses 180°")
@interface SearchesByFilters {}
