package dev.palier.portal.api.body;

/** A body that is read strictly: no unknown field, no field twice, no value of another type. */
public interface ApiRequest {
}
