package signalbox.web;

import java.util.List;
import java.util.Optional;
import signalbox.group.Member;
import signalbox.group.Petition;
import signalbox.store.KeptRoom;

/**
 * What the host of a study group sees of it.
 *
 * @param room its name
 * @param code to be read out
 * @param address where members join
 * @param in members who may be in
 * @param removed members who were removed
 * @param waiting who asks to be let in again
 */
public record HostView(
        String room, String code, String address, List<Member> in, List<Member> removed, List<Waiting> waiting) {

    /** Somebody who says to be that member. */
    public record Waiting(Petition petition, Member member) {}

    /** @param address where members find the site, without a slash at its end */
    static HostView of(KeptRoom room, String address) {
        return new HostView(
                room.room().name(),
                room.room().code().spaced(),
                address + "/join",
                room.members().stream().filter(member -> !member.removed()).toList(),
                room.members().stream().filter(Member::removed).toList(),
                room.waiting().stream()
                        .map(petition -> room.member(petition.member()).map(member -> new Waiting(petition, member)))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
