package eu.klynge.directory.registration.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.registration.Consents;
import eu.klynge.directory.registration.Contact;

/** The shape of a registration's body, for the OpenAPI document; it is read field by field. */
record SubmittedForm(@JsonUnwrapped Organisation organisation, Contact contact, Consents consents) {}
