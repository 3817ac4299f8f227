package dev.palier.model.move;

import camundajar.impl.com.google.gson.JsonObject;
import org.camunda.bpm.engine.impl.batch.AbstractBatchConfigurationObjectConverter;
import org.camunda.bpm.engine.impl.util.JsonUtil;

/** How the engine stores it. */
class MoveBatchAsJson extends AbstractBatchConfigurationObjectConverter<MoveBatch> {

  private static final String MOVE = "move";
  private static final String TICKETS = "tickets";

  @Override
  public JsonObject writeConfiguration(MoveBatch batch) {
    JsonObject json = JsonUtil.createObject();
    JsonUtil.addField(json, MOVE, batch.move());
    JsonUtil.addListField(json, TICKETS, batch.getIds());
    return json;
  }

  @Override
  public MoveBatch readConfiguration(JsonObject json) {
    return new MoveBatch(JsonUtil.getString(json, MOVE), JsonUtil.asStringList(JsonUtil.getArray(json, TICKETS)), null);
  }
}
