package dev.palier.model.check;

import dev.palier.engine.ModelFile;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps what was read of files, since most of what a deployment stands among stays as it was; not for several threads at once. */
final class ReadModels {

  private static final int MOST_KEPT = 300;

  private final Map<Key, Optional<?>> kept = new LinkedHashMap<>(MOST_KEPT, 1, true) {

    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Optional<?>> eldest) {
      return size() > MOST_KEPT;
    }
  };

  private record Key(String name, ByteBuffer content) {
  }

  @SuppressWarnings("unchecked")
  <T> Optional<T> read(ModelFile file, Function<ModelFile, Optional<T>> read) {
    Key key = new Key(file.name(), ByteBuffer.wrap(file.content()));
    Optional<?> found = kept.get(key);
    if (found == null) {
      found = read.apply(file);
      kept.put(key, found);
    }
    return (Optional<T>) found;
  }
}
