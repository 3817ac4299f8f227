package dev.palier.engine;

import java.util.Map;

/** What expressions in models may name. */
public interface NamesInModels {

  /** The beans marked {@link UsableInModels}, by their names, with their types; none of them is made for the answer. */
  Map<String, Class<?>> beans();
}
