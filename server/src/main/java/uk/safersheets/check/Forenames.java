package uk.safersheets.check;

import java.util.stream.Collectors;

/** Forenames that are common in the United Kingdom and seldom begin the name of a street, a park or an operation. */
final class Forenames {
    private static final String COMMON = """
            Aaron Abdul Abigail Adam Ahmed Aisha Alan Alexander Ali Alice Amanda Amelia Amy Andrea Andrew Angela Ann Anna
            Anne Anthony Barbara Ben Benjamin Brian Callum Carol Caroline Catherine Charlie Chloe Chris Christine
            Christopher Claire Connor Craig Daniel Darren David Deborah Donna Dylan Edward Elizabeth Ella Emily Emma Ethan
            Fatima Gareth Gary Gemma Geoffrey Graham Hannah Hassan Heather Helen Ian Ibrahim Isabella Jack Jacob Jacqueline
            Jake James Jamie Jane Janet Jason Jennifer Jessica Joanna Joanne Joe John Jonathan Joseph Joshua Julie Karen
            Katherine Katie Keith Kelly Kevin Kieran Kyle Laura Lauren Leanne Lee Leon Lewis Liam Linda Lisa Louise Lucy
            Luke Margaret Maria Martin Matthew Megan Melissa Michael Michelle Mohamed Mohammed Muhammad Natalie Nathan
            Neil Nicholas Nicola Nigel Oliver Olivia Pamela Patricia Patrick Paul Peter Philip Rachel Rebecca Richard
            Robert Ryan Samantha Samuel Sandra Sarah Scott Sean Sharon Simon Sophie Stacey Stephanie Stephen Steven Stuart
            Susan Thomas Timothy Tracey Tracy Tyler William Yusuf Zoe
            """;

    /** Any of them, for a pattern. */
    static final String ANY = COMMON.strip()
            .lines()
            .map(line -> line.strip().replaceAll(" +", "|"))
            .collect(Collectors.joining("|"));

    private Forenames() {}
}
