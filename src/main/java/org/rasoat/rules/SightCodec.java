package org.rasoat.rules;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rasoat.rules.Sight.Look;

/** Writes what rules look at, and reads it again. */
final class SightCodec {

  private static final int ALL = 1;
  private static final int ANY = 2;
  private static final int NONE = 3;
  private static final int SOME = 4;
  private static final int FACTS = 5;
  private static final int GATHERED = 6;
  private static final int GROUPS = 7;
  private static final int VALUES = 8;
  private static final int OTHER = 9;

  private SightCodec() {}

  static void write(DataOutputStream out, Sight sight) throws IOException {
    out.writeBoolean(sight.plain());
    look(out, sight.conditions());
    out.writeUTF(sight.consequence());
  }

  /**
   * Reads a sight.
   *
   * @throws IOException if none was written there
   */
  static Sight read(DataInputStream in) throws IOException {
    return new Sight(in.readBoolean(), look(in), in.readUTF());
  }

  private static void look(DataOutputStream out, Look look) throws IOException {
    if (look instanceof Sight.All all) {
      looks(out, ALL, all.parts());
    } else if (look instanceof Sight.Any any) {
      looks(out, ANY, any.parts());
    } else if (look instanceof Sight.None none) {
      looks(out, NONE, none.parts());
    } else if (look instanceof Sight.Some some) {
      looks(out, SOME, some.parts());
    } else if (look instanceof Sight.Facts facts) {
      out.writeByte(FACTS);
      out.writeUTF(facts.type());
      out.writeUTF(facts.name());
      RuleCodec.texts(out, facts.constraints());
    } else if (look instanceof Sight.Gathered gathered) {
      out.writeByte(GATHERED);
      look(out, gathered.input());
    } else if (look instanceof Sight.Groups groups) {
      out.writeByte(GROUPS);
      look(out, groups.input());
      out.writeUTF(groups.function());
      out.writeUTF(groups.key());
    } else {
      out.writeByte(look instanceof Sight.Values ? VALUES : OTHER);
    }
  }

  private static void looks(DataOutputStream out, int kind, List<Look> looks) throws IOException {
    out.writeByte(kind);
    out.writeInt(looks.size());
    for (Look look : looks) {
      look(out, look);
    }
  }

  private static Look look(DataInputStream in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case ALL -> new Sight.All(looks(in));
      case ANY -> new Sight.Any(looks(in));
      case NONE -> new Sight.None(looks(in));
      case SOME -> new Sight.Some(looks(in));
      case FACTS -> new Sight.Facts(in.readUTF(), in.readUTF(), RuleCodec.list(in));
      case GATHERED -> new Sight.Gathered(look(in));
      case GROUPS -> new Sight.Groups(look(in), in.readUTF(), in.readUTF());
      case VALUES -> new Sight.Values();
      case OTHER -> new Sight.Other();
      default -> throw new IOException("no look is written as " + kind);
    };
  }

  private static List<Look> looks(DataInputStream in) throws IOException {
    List<Look> looks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      looks.add(look(in));
    }
    return List.copyOf(looks);
  }
}
