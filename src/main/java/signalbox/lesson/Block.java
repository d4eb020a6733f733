package signalbox.lesson;

/** A piece of a lesson, in reading order. */
public sealed interface Block
        permits Prose,
                Lab,
                Prediction,
                Question,
                Hints,
                Sweep,
                Outcomes,
                CourseComparison,
                Decision,
                Choices,
                Ordering {}
