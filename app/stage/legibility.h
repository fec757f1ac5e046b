#pragma once

namespace plenary {

/// How well people read from where they sit.
enum class Legibility {
    easily,
    barely, ///< by good eyes, with an effort
    hardly, ///< by hardly anybody
};

/// From how far, in metres, letters whose capitals are this high can be read easily.
///
/// 200 times their height: the acuity factor of ANSI/AVIXA V202.01:2016, "Display Image Size for 2D Content
/// in Audiovisual Systems", for text on which people decide. A capital then subtends 17 minutes of arc; ISO
/// 9241-303:2011 asks for 16 at the least and prefers 20 to 22.
float readable_up_to(float letter_height_mm);

/// How letters whose capitals are this high are read from that distance. Barely ends where a capital
/// subtends 10 minutes of arc: the line of 6/12 (20/40) on Snellen's chart, whose letters are twice as high
/// as the 5 minutes of 6/6, and with which a person may still drive in most countries.
Legibility readable_from(float metres, float letter_height_mm);

}
