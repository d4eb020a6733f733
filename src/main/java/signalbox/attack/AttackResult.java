package signalbox.attack;

import java.util.List;

/**
 * What came of an attack.
 *
 * @param held whether it got nothing
 * @param detail why not, or what kept it
 * @param said all that it printed
 */
public record AttackResult(Attack attack, boolean held, String detail, List<String> said) {

    public AttackResult {
        said = List.copyOf(said);
    }
}
