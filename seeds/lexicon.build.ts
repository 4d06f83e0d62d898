// Builds src/extraction/lexicon/given-names.ts and gazetteer.ts: given names by gender, places and bodies from
// compromise's lexicon (MIT, a development dependency) with names that it lacks. Run it by
// `npx tsx seeds/lexicon.build.ts`.
import { writeFileSync } from "node:fs";
import nlp from "compromise";

const more = {
  female: `
    Aaliyah Abla Afsaneh Ai Aigul Aiko Aisha Akua Alaa Alyona Ama Amal Amani Amina Amira Ananya Anastasia Anushka Aparna
    Arundhati Asha Asma Asmaa Atifete Aung Awa Ayaka Ayaan Ayesha Aziza Bachelet Bahar Basma Bich Binta Bogdana Bola Bozena
    Buthaina Chandrika Chiamaka Chimamanda Cristina Dalia Danuta Darya Deepika Dilma Dina Dominika Ekaterina Elmira Elvira
    Emine Esperanza Estela Ewa Fadela Fadumo Faiza Farah Farida Fatima Fatimah Fatma Fatou Fawzia Fiame Folake Funmi Galina
    Ghada Graciela Guadalupe Gulnara Habiba Hadiza Hala Halima Halimah Hana Hanan Hanna Hasina Hatice Hedda Hiba Hind Hoda
    Houda Huda Ikram Indira Indra Inna Irina Ivanka Jacinda Jadwiga Jamila Jana Jelena Jewher Jihan Joumana Kadiatou Kamala
    Kateryna Katrin Keiko Khadija Khaleda Kolinda Kristalina Ksenia Kumiko Kyung-wha Laila Lakshmi Lamia Lana Larisa Latifa
    Leila Leyla Lian Ljubica Ludmila Lyudmila Madhuri Magdalena Maha Mahbouba Mahnaz Mahua Mai Malala Malgorzata Mamata Manal
    Manjula Margarethe Margrethe Marija Mariam Mariana Mariya Maryam Masako Mayawati Medha Meera Megawati Meghna Mei Meral
    Michiko Milica Mina Minakshi Mira Mona Monika Mouna Muna Nabila Nadezhda Nadia Nadiya Nafisa Nahed Najat Najla Nancy Naoko
    Narges Nargis Nasrin Natalya Nawal Nazanin Neelam Neema Ngozi Nirmala Nirupama Nisha Noor Noura Nurul Obiageli Oksana
    Olena Olga Oluchi Oprah Paetongtarn Parisa Park Parvati Polina Portia Prachi Pratibha Preeti Priti Priyanka Rabia Radha
    Raghad Raisa Rajani Rakhine Rania Rasha Razia Reem Reiko Rekha Rima Ritu Roza Roya Ruqaya Sabah Sadia Safa Sahar Sahle-Work
    Saima Sakina Salma Samia Samira Sana Sanae Sanna Seema Segolene Sharmila Sheikha Shinzo-Akie Shirin Shobha Shreya Sirimavo
    Siti Smriti Sofia Sonia Soraya Suad Sujata Sumaya Sumitra Sunita Sushma Svetlana Svitlana Tahani Tatiana Tatyana Tawakkol
    Tetyana Theresa Thuli Tomoko Tsai Tuva Tzipi Uhuru-Margaret Ulla Umm Ursula Valentina Valeria Vandana Vasundhara Veena Vera
    Vesna Vigdis Viktoria Wafa Wangari Winnie Xiomara Yasmin Yekaterina Yelena Yevgenia Yingluck Yoko Yoriko Yuliya Yulia
    Federica Giorgia Kaja Melania Mette Erna Marine Segolene Stefania Rodaba Charlize Angelina Meghan Camilla Ghislaine Greta
    Ilhan Alexandria Kellyanne Condoleezza Madeleine Sonia Nadine Rosalind Roisin Siobhan Niamh Aoife Saoirse Maeve Sinead
    Ingrid Astrid Sigrid Solveig Birgit Anke Heike Silke Ulrike Annalena Annegret Beate Renate Gudrun Marit Anneli Tarja Sauli
    Chiara Giulia Francesca Federica Silvia Paola Elena Emanuela Mariagrazia Beatrice Rosaria Laurence Martine Sylvie Mireille
    Anne-Marie Marie-Claude Segolene Rachida Najat Fleur Agnes Elisabeth Brigitte Roselyne Ines Pilar Soledad Consuelo Dolores
    Rosario Yolanda Manuela Ada Begona Rocio Nieves Inmaculada Claudia Delcy Cilia Rigoberta Michelle Wambui Wanjiru Atieno
    Akinyi Achieng Njeri Nyambura Nokuthula Nomvula Thandi Thuli Busisiwe Nkosazana Lindiwe Sindisiwe Zanele Palesa Lerato
    Adaeze Amaka Chioma Ifeoma Nkechi Uju Yetunde Abimbola Folasade Kemi Titilayo Yewande Zuleikha Abena Akosua Adwoa Esi Efua
    Yuriko Zahra Zainab Zara Zehra Zeynep Zofia Zohra Zsuzsanna Zuzana
    Aagot Aase Agnete Aino Anette Anja Annika Asta Aud Berit Bodil Borghild Dagny Ebba Elin Ellinor Elna Embla Eldbjørg Freja
    Frida Gro Grete Gunhild Gunvor Hege Helga Hilde Hjördis Idun Inga Inger Ingeborg Ingunn Jorunn Kajsa Kari Karin Katrine
    Kerstin Kirsten Kjersti Kristin Laila Linnea Liv Lisbeth Lovisa Malin Mari Mette Moa Nanna Oddny Pernille Ragna Ragnhild
    Randi Rannveig Runa Saga Signe Sigrun Siri Siv Sissel Solfrid Svanhild Synnøve Tiril Tone Torill Tove Tuva Turid Unni
    Vigdis Ylva Åsa Åse Østrun Aoibhinn Aisling Bláthnaid Bríd Brigid Caoimhe Clodagh Deirdre Dervla Eilis Eimear Fionnuala
    Gráinne Mairead Máire Muireann Nuala Orla Róisín Sorcha Úna Angharad Anwen Bronwen Carys Catrin Cerys Delyth Eirlys Eleri
    Ffion Gwen Gwyneth Lowri Mair Megan Myfanwy Nerys Nia Rhiannon Sian Siân Ailsa Catriona Eilidh Fiona Isla Kirsty Mairi
    Morag Mhairi Shona Anneke Annelies Anouk Femke Fleur Gerda Greetje Hanneke Ilse Ineke Jolanda Jolien Karlijn Liesbeth
    Maaike Marieke Marijke Marloes Merel Mieke Nienke Petronella Roos Saskia Sanne Tineke Wilhelmina Willemijn Annemarie
    Dorothea Edeltraud Elke Friederike Frieda Gisela Hannelore Heidrun Hildegard Ilona Irmgard Jutta Katja Liselotte Lotte
    Margarete Mechthild Roswitha Sabine Sieglinde Swantje Ute Waltraud Agnieszka Aneta Barbora Blanka Bozena Božena Dagmar
    Dana Dobromila Drahomira Eliska Eliška Ewa Grażyna Halina Hanna Iveta Iwona Jadranka Jarmila Jirina Jolanta Joanna Justyna
    Kamila Katarzyna Kinga Krystyna Květa Lenka Libuše Ludmila Lucie Magda Małgorzata Markéta Marzena Milena Miroslava Mirela
    Nevena Olha Petra Radka Radmila Renata Ružena Sanja Simona Slavica Snežana Sylwia Tamara Tatjana Tereza Teresa Urszula
    Vlasta Wanda Wioletta Yana Zdenka Zlata Živa Jovana Jasmina Ivana Dragana Gordana Ljiljana Marijana Mirjana Nataša Vesna
    Zorica Aistė Audronė Daina Ilze Inese Ingrida Jurgita Kadri Kaja Kersti Liis Liina Maarika Ramunė Rasa Rūta Sandra Tiina
    Triin Ülle Vaida Evija Liene Zane Aila Anneli Aune Eija Hanna-Leena Helvi Irmeli Johanna Kaarina Kirsi Leena Marja
    Marjatta Minna Outi Päivi Pirkko Raija Riitta Satu Seija Sirpa Sari Tuula Ulla Anikó Ágnes Boglárka Enikő Erzsébet Eszter
    Gyöngyi Hajnalka Ibolya Ildikó Judit Katalin Klára Krisztina Mária Márta Orsolya Piroska Réka Szilvia Tünde Zsófia Zsuzsa
    Adriana Alejandra Almudena Amparo Ángela Aurora Azucena Beatriz Belén Carmen Catalina Conchita Concepción Dolores
    Encarnación Estefanía Eugenia Eulalia Fernanda Gabriela Gloria Graciela Guillermina Herminia Inés Irene Isidora Itziar
    Jimena Josefina Juana Leticia Lourdes Luciana Luisa Lupe Macarena Magdalena Maite Marcela Maribel Maricela Marisol
    Mercedes Milagros Montserrat Natividad Nerea Nuria Ofelia Paloma Paz Petrona Ramona Raquel Rebeca Remedios Rosalía Rosario
    Rosaura Silvana Socorro Susana Teresita Valeria Verónica Ximena Yesenia Zoraida Antonella Assunta Carmela Chiara Cinzia
    Concetta Donatella Elisabetta Emanuela Fiorella Gabriella Giada Giovanna Graziella Immacolata Loredana Marcella Mariella
    Marinella Nunzia Ornella Patrizia Pina Raffaella Rita Rosanna Simonetta Stefania Tiziana Vittoria Amélie Anaïs Apolline
    Aurélie Bénédicte Bérénice Capucine Céline Clémence Colette Delphine Édith Élodie Éloïse Fabienne Geneviève Ghislaine
    Gisèle Hélène Hortense Isabelle Jacqueline Joséphine Léa Léonie Lucienne Maëlle Manon Marguerite Marie-Laure Marielle
    Mathilde Maude Mélanie Monique Murielle Nathalie Noémie Océane Odile Pascale Séverine Solange Solène Sophie Thérèse
    Valérie Véronique Virginie Yvette Yvonne Filipa Inês Joana Lúcia Margarida Mafalda Rosângela Rute Vitória Zélia Afroditi
    Chrysoula Despina Eftychia Evangelia Fotini Kalliopi Katerina Kyriaki Maria Nikoletta Panagiota Paraskevi Stavroula
    Vasiliki Zoi Ayla Aylin Aynur Ayşe Ayten Bahar Belgin Berfin Canan Cansu Defne Deniz Derya Didem Dilek Ebru Elif Emel Esra
    Fatoş Feride Figen Filiz Gamze Gizem Gönül Gül Gülay Gülden Gülşah Gülsüm Hande Havva Hülya İpek Leyla Melek Meltem Merve
    Meryem Müge Nazan Nazlı Nesrin Nilüfer Nur Nuray Özlem Pelin Pınar Seda Selin Semra Sevda Sevgi Sevim Sibel Songül Şebnem
    Şule Tuğba Tülay Ümmühan Yasemin Yıldız Zehra Azadeh Elaheh Farnaz Fereshteh Forough Golnaz Laleh Mahin Maryam Mitra Nasim
    Nasrin Niloufar Parvin Roya Sahar Setareh Shabnam Shahrzad Shirin Shohreh Simin Soheila Taraneh Yalda Zahra Amal Asmahan
    Buthayna Dalal Dina Fadwa Ghada Hanadi Hayat Hind Iman Intisar Karima Latifah Layla Lubna Maysa Mayada Mona Nadine Naima
    Najwa Nour Rabab Rana Randa Rasha Ruba Sabrin Salwa Samar Samira Sawsan Siham Suhair Thuraya Wafaa Widad Yousra Zeina Adi
    Ayelet Dorit Efrat Einat Galit Gila Hagit Hila Iris Limor Liora Maya Merav Michal Miri Naama Noa Nurit Orit Orly Osnat
    Rachel Rivka Ronit Ruti Sarit Shira Shlomit Sigal Tali Tamar Tzipora Yael Yaffa Yifat Zehava Adaora Adaugo Aderonke Adwoa
    Afua Aissatou Akosua Ama Aminata Amara Araba Assetou Awa Ayodele Bintou Bisi Chiamaka Chidinma Chinwe Comfort Ebele Efua
    Ekua Esi Faith Fanta Fatoumata Folake Funke Gifty Grace Ifeyinwa Ijeoma Kadidia Kehinde Khadidiatou Maame Mariama Modupe
    Mwajuma Naledi Ndidi Ndeye Ngozi Nneka Nokuzola Nomsa Nonhlanhla Ntombi Obioma Ogechi Olufunke Omolara Oumou Penda
    Ramatoulaye Rokia Salimata Sade Shola Simisola Sira Taiwo Temitope Thandiwe Thandeka Tsholofelo Uche Wangari Wanjiku
    Waithera Wairimu Wangui Mumbi Moraa Kerubo Nafula Nekesa Nasimiyu Auma Awino Adhiambo Akoth Apondi Apiyo Almaz Birtukan
    Hirut Meseret Mulu Selam Senait Tigist Tsehay Zewditu Abeba Aster Asli Hodan Hibo Ifrah Sagal Fardowsa Aditi Akanksha
    Anjali Anupama Archana Asha Bhavna Chhaya Deepa Divya Gayatri Geeta Hema Indrani Ishita Jayanti Jaya Jhanvi Kajal Kalpana
    Kamini Kavita Kiran Komal Lakshmi Lalita Lata Leela Madhavi Malini Manisha Mansi Megha Mridula Namrata Nandini Neha Nikita
    Padma Pallavi Payal Pooja Poonam Pratima Priya Purnima Radhika Rachna Rashmi Rekha Renu Ritika Roshni Ruchi Rupa Sandhya
    Sangeeta Sarita Saroja Savitri Seema Shalini Shanta Shobhana Shruti Sita Sneha Suchitra Sudha Sujatha Suman Sunanda Swati
    Tanvi Tara Uma Urvashi Usha Vaishali Varsha Vasudha Vidya Vimala Yamini Akemi Asako Asami Ayako Chieko Chiyo Emi Eri
    Fumiko Hanako Haruka Haruko Hitomi Junko Kana Kanako Kaori Kazuko Kyoko Machiko Maiko Makiko Mami Mariko Mayumi Megumi
    Midori Miho Minako Misaki Mitsuko Miyuki Momoko Naomi Natsuko Nobuko Noriko Rie Rumi Sachiko Saki Sakura Satoko Sayaka
    Setsuko Shizuka Shizuko Sumiko Takako Tamaki Tomoe Toshiko Yoshiko Yui Yuka Yukari Yukiko Yumi Yumiko Hye-jin Hye-won
    Eun-ji Eun-hye Ji-eun Ji-hye Ji-won Ji-young Min-ji Mi-kyung Mi-sook So-young Soo-jin Su-bin Sun-hee Yoo-jin Young-hee
    Young-ja Yeon-hee Bich Diep Hanh Hoa Hong Hue Huong Khanh Lan Linh Loan Mai Ngan Nga Ngoc Nhung Oanh Phuong Quynh Thao
    Thuy Trang Trinh Tuyet Xuan Yen Dewi Fitri Indah Kartika Lestari Nining Nurhayati Puspita Rahayu Ratna Retno Rini Siti Sri
    Sulastri Susi Titik Tri Wahyuni Wati Yanti Yuni Corazon Imelda Leni Luzviminda Rosalinda Marites Maricel Marilou Amihan
    Ligaya Liezel Aroha Hinemoa Huhana Kahu Kiri Makareta Marama Mere Moana Ngaire Ngahuia Ngāhuia Roimata Tui Wairata Whetu
    Leilani Malia Kalani Keala Lani Noelani Pualani Kailani Ulani Losa Sina Tala Mele Salote Sela Litia Grace Sue Peg Kelsey Cassidy Cheyenne Laurence Roza Chandrika Mereoni Ana`,
  male: `
    Abbas Abdallah Abdel Abdelaziz Abdelfattah Abdelmadjid Abdi Abdirahman Abdou Abdul Abdulaziz Abdulla Abdullah Abdulrahman
    Abel Abhijit Abhishek Abiy Abu Adama Adebayo Adel Adil Adnan Ahmad Ahmed Ahmet Ajay Ajit Akbar Akhilesh Akhmad Akinwumi
    Akio Alaa Alain Alassane Alejandro Aleksandar Aleksandr Aleksandur Aleksei Aleksey Alexander Alexandre Alexei Alexey Alexis
    Alhaji Ali Alireza Alpha Amadou Aman Ambrose Amin Amir Amit Amitabh Amr Anand Anatoly Andrei Andrej Andres Andriy Andrzej
    Anil Antonio Anupam Anurag Anwar Arif Arjun Arkady Arnab Arsen Arseniy Artem Artur Arun Arvind Asad Asghar Ashok Ashraf
    Asif Aslan Ata Atal Atif Atiku Augusto Avigdor Ayatollah Ayman Ayub Azhar Aziz Babacar Badr Bahram Ban Barack Baris Bashar
    Basil Bassem Benjamin Benny Bharat Bhupinder Bilal Binyamin Bogdan Bola Boris Borys Boubacar Boutros Bronislaw Burak Buhari
    Carlos Chaudhry Chen Chandra Charif Cheikh Chinua Choe Chuka Cyril Dalai Daniil Daoud Davit Deepak Denys Devendra Dharmendra
    Dinesh Djibril Dmitri Dmitriy Dmitry Dmytro Donald Dong Ehud Eduardo Ekrem Elias Emmanuel Emmerson Emomali Enrique Erdogan
    Ernesto Essam Evgeny Evo Faisal Fahad Fahd Faiz Farhad Farouk Farooq Faruk Fayez Felipe Ferdinand Fernando Firas Fouad
    Francisco Fuad Fumio Gabriel Gamal Ganesh Gautam Gennady Georgi Gerardo Gerhard Ghassan Ghulam Giorgi Giorgio Giovanni
    Girish Giuseppe Gleb Gopal Goodluck Grigory Guillermo Gustavo Habib Hadi Hafez Hafiz Haider Hailemariam Hakan Hakeem Hakim
    Hamad Hamdan Hamdi Hamdullah Hamid Hamza Haruhiko Haruna Hasan Hashim Hassan Hassanal Hatem Hemant Hideki Hideo Himanta Hiroshi
    Hisham Hissene Hosni Hossam Hossein Houari Hu Hugo Hui Husain Hussain Hussein Ibrahim Idriss Idris Ignacio Igor Ihor Ilham
    Ilya Imad Imran Imtiaz Iqbal Irfan Isaias Ishaq Islam Ismail Ivan Iyad Jabir Jacek Jacob Jagan Jair Jairam Jakaya Jalal
    Jalaluddin Jamal Jamil Jan Janez Janos Jaroslaw Jaswant Javad Javed Jawad Jens Jiang Jiri Joko Jomo Jong Jong-il Jong-un
    Joon Jose Josip Jorge Juan Jun Junaid Junichiro Kamal Kamran Kapil Karan Karim Karol Kassym Kassym-Jomart Katsuya Kazuo
    Kemal Kenji Kenta Khaled Khalid Khalifa Khalil Khan Kiichi Kim Kiran Kirill Kiyoshi Koffi Kofi Koichi Krishna Krzysztof
    Kumar Kwame Lakshman Lalit Laszlo Laurent Lavrenty Lech Lee Leonid Leopoldo Levan Li Liam Liu Luis Luiz Lukasz Maciej
    Mahamadou Mahathir Mahendra Mahinda Mahmood Mahmoud Mahmud Maithripala Majid Makoto Malik Mamadou Mamnoon Mangala Manmohan
    Manoj Manuel Marat Marcin Marek Mariano Mario Marwan Masahiro Masatoshi Masoud Mateusz Mauricio Maxim Mehdi Mehmet Mehraban
    Melech Mevlut Miguel Mihail Mikhail Mikheil Miklos Milan Milos Milorad Min Mirza Mohamad Mohamed Mohammad Mohammed Mohamud
    Mohan Mohsen Mojtaba Moon Morgan Moshe Mostafa Mounir Moussa Muammar Muhammad Muhammadu Muhyiddin Mukesh Mukhtar Mulatu Musa
    Mustafa Mustapha Mutassim Mwai Mykola Mykhailo Nabil Nadeem Nader Naftali Naguib Naim Najib Najibullah Nana Naoto Narayan Narendra
    Naresh Naser Nasir Nasser Naveed Navin Nawaf Nawaz Nayib Nguyen Nicolae Nicolas Nikhil Nikita Nikol Nikola Nikolai Nikolay
    Nitin Nitish Nizar Nobuo Noriyuki Nouri Nuri Nursultan Okechukwu Oleg Oleh Oleksandr Oleksiy Olusegun Omar Osama Osman
    Ousmane Pablo Palaniappan Pankaj Paolo Parvez Patrice Paulo Pavel Pawel Pedro Pervez Petr Petro Phumzile Piotr Pradeep
    Prakash Pramod Pranab Prasad Prashant Pratap Praveen Pravin Prithviraj Qasem Qassem Rabindra Radek Radoslaw Rafael Rafiq Raghuram
    Rahul Raila Rais Raja Rajan Rajesh Rajiv Rajnath Rakesh Ram Rami Ramesh Ramin Ramiro Ramzan Ranil Ranjit Rashid Ratan Raul
    Ravi Ravindra Recep Reza Riad Ricardo Rishi Riyad Robert Rodrigo Rohit Roman Romano Roza Ruslan Rustam Saad Saadi Sabri Sachin
    Saddam Sadiq Saeb Saeed Said Saif Sajjad Salah Saleh Salim Salman Salva Salvatore Sameer Sameh Sami Samir Samuel Sandeep
    Sandro Sanjay Sanjeev Santosh Satoshi Satya Sebastien Selahattin Serge Sergei Sergey Sergio Serhiy Sérgio Shah Shahbaz
    Shahid Shakil Sharad Shashi Shaukat Sheikh Shigeru Shimon Shinji Shinzo Shivraj Silvio Siddharth Slobodan Sohail Srdjan
    Stanislav Stanislaw Subhash Subrahmanyam Sudhir Suharto Suleiman Suleyman Sultan Sunil Suresh Surya Susilo Syed Tae Taha
    Takashi Takeshi Tamim Taner Tapan Tareq Tarek Tariq Taro Tatsuya Tayyip Tedros Tendai Tengiz Teodoro Thabo Thaksin Thein
    Timur Tomas Tomasz Tomislav Toru Toshio Traian Tshering Uday Uhuru Umar Usman Uttam Vaclav Vadim Vagit Valdis Valentin
    Valeriy Valery Vasily Venkaiah Viacheslav Vicente Vijay Vikas Viktor Vinod Viktar Virendra Vitali Vitaliy Vitaly Vivek
    Vladimir Volodymyr Vojislav Volkan Vuk Vyacheslav Wael Walid Waleed Wang Waqar Wasim Wen Willem Winston Wladyslaw Wojciech
    Wole Xavier Xi Yahya Yair Yang Yanis Yaser Yasir Yasser Yasuo Yemi Yevgeny Yitzhak Yoon Yosef Yoshihide Yoshihiko Yousaf
    Yousef Youssef Yoweri Yuki Yukio Yun Yuri Yuriy Yury Yusuf Zafar Zaheer Zahid Zakaria Zaki Zalmay Zayed Zbigniew Zeid Zhang
    Bill Frank Ray Gene Rex Max Leo Angus Randy Mo Sajid Usain Novak Jose Francois Nicolas Andres Ivan Alvaro Joaquin Jesus
    Lloyd Antony Keir Rishi Elon Jeff Sundar Satya Lakshmi Shashi Yogi Nirav Vikram Virat Mahela Kumar Lasith Shakib Mushfiqur
    Wolfgang Juergen Jurgen Heinz Horst Dieter Uwe Ulrich Gunter Guenther Markus Matthias Lukas Sigmar Guido Heiko Armin Olaf
    Jens Lars Anders Bjorn Magnus Stefan Sauli Esko Paavo Janne Pekka Mika Kimi Jyrki Antti Alar Toomas Andrus Gitanas Dalia
    Luigi Matteo Silvio Beppe Pier Pierluigi Roberto Enrico Umberto Ugo Sandro Cesare Carlo Claudio Fabio Flavio Maurizio
    Jean-Claude Jean-Marie Jean-Luc Jean-Yves Jean-Pierre Bruno Gerard Thierry Didier Herve Yves Bertrand Arnaud Edouard
    Tunde Babatunde Babajide Adeniyi Gboyega Femi Dele Segun Wale Kunle Rotimi Akin Ayo Emeka Chidi Chukwuma Nnamdi Obinna
    Ikenna Godwin Sunday Goodwill Innocent Lucky Blessing Kizza Museveni Mwangi Kamau Njoroge Otieno Ochieng Odhiambo Kiprono
    Kipchoge Eliud Sipho Thabo Themba Bongani Mandla Sibusiso Mangosuthu Jacob Cyril Fikile Gwede Tito Pravin Trevor Kgalema
    Erastus Evarist Nelson Desmond Oliver Walter Govan Raymond Morgan Tendai Emmerson Constantino Saviour Webster
    Hyun Seung Sung Young Byung Chung Choi Kang Han Ho Ji Ki Yeon Tatsuo Takeo Eisaku Yasuhiro Naruhito Akihito Shigeru
    Bandar Turki Saud Mishaal Muqrin Nayef Khaldoon Rashed Sadegh Mohsen Esmail Ebrahim Akbar Hashemi Rouhollah Gholam
    Josep Jordi Pau Oriol Artur Carles Inigo Zhou Zia Ziad Zinedine Zine Ziya Zlatko Zoran Zubair Zulfikar Zurab
    Aksel Alvar Anders Arvid Asbjørn Aslak Atle Axel Birger Bjarne Bjørn Brage Børge Dag Eilif Einar Eirik Eivind Erling Eskil
    Espen Even Finn Fredrik Frode Geir Gunnar Gustav Halvard Halvor Harald Haakon Henrik Hjalmar Håkon Håvard Ingvar Ivar
    Jarle Joakim Johan Jørgen Kai Kaare Kjell Kjetil Knut Kåre Lasse Leif Ludvig Magne Mads Mikkel Morten Nils Njål Odd Oddvar
    Olav Ola Ole Olof Oskar Ove Per Peder Ragnar Roald Rolf Rune Sigurd Sindre Sivert Snorre Sondre Stein Steinar Stian Sture
    Svein Sven Sverre Tarjei Terje Thorbjørn Thorvald Toralf Torbjörn Tord Tore Torgeir Torstein Trond Trygve Truls Ulf Vegard
    Vidar Yngve Åke Øystein Øyvind Østen Aidan Aodhán Brendan Cathal Cian Ciarán Ciaran Colm Conall Conor Cormac Cillian
    Daithi Darragh Declan Dermot Diarmuid Donal Donncha Eamon Eamonn Éamon Eoghan Eoin Eunan Fergal Fergus Fiachra Finbarr
    Fintan Lorcan Malachy Micheál Muiris Niall Oisín Oisin Padraig Pádraig Padraic Rory Ruairí Ronan Seamus Séamus Seán Senan
    Tadhg Tiernan Turlough Aled Alun Bryn Dafydd Dai Dewi Dylan Emlyn Emrys Euan Gareth Geraint Gethin Glyn Gruffydd Gwilym
    Huw Hywel Idris Ieuan Ifan Iolo Iorwerth Iwan Llewellyn Llyr Owain Rhodri Rhys Tomos Trefor Alasdair Alistair Callum Calum
    Craig Donald Duncan Ewan Farquhar Fraser Gavin Gregor Hamish Iain Innes Keir Lachlan Malcolm Murdo Ranald Roderick Ruaridh
    Struan Tavish Aart Arjen Bart Bas Bastiaan Bram Cees Cornelis Daan Dirk Evert Floris Freek Geert Gerrit Gijs Hendrik Henk
    Hidde Huib Jaap Jan-Willem Jelle Jeroen Joost Joris Jurriaan Kees Klaas Koen Laurens Maarten Marten Menno Niels Pepijn
    Piet Pieter Reinier Rinus Roel Ruud Sander Sjoerd Teun Thijs Wim Wouter Achim Albrecht Alois Andreas Ansgar Arno Bernd
    Bernhard Burkhard Carsten Christoph Clemens Detlef Dietmar Dietrich Eberhard Eckhard Egon Ernst Erwin Florian Franz
    Friedhelm Friedrich Fritz Georg Gernot Gottfried Günter Günther Hagen Hans Hans-Peter Hartmut Helmut Henning Herbert
    Hermann Hinrich Hubert Ingo Jochen Joachim Jörg Jürgen Karl-Heinz Klaus Konrad Kurt Lothar Lutz Manfred Meinhard Norbert
    Ottmar Otto Rainer Reinhard Reinhold Rüdiger Ruprecht Siegfried Stephan Tilman Torsten Udo Veit Volker Waldemar Wenzel
    Werner Wilfried Winfried Wolf Xaver Adam Aleš Bartosz Bedřich Bohumil Bohuslav Bogusław Bolesław Borislav Boško Branislav
    Branko Bronisław Czesław Dalibor Damir Danilo Dariusz Darko Davor Dejan Dinko Dobroslav Dragan Dragiša Dušan Dusan Edin
    Eugeniusz Filip František Goran Grzegorz Henryk Hrvoje Ivo Jakub Janusz Jarosław Jerzy Jiří Josef Kamil Karel Kazimierz
    Kyrylo Leszek Lubomir Luboš Ludvík Ľudovít Ľuboš Łukasz Luka Marcin Marián Marek Marko Martin Matej Matija Mieczysław
    Michal Milan Milenko Miloš Miloslav Miodrag Mirko Miroslav Mirosław Mladen Momčilo Nebojša Nedeljko Nenad Nikolaj Ognjen
    Oldřich Ondřej Ostap Paweł Patryk Petar Petro Predrag Przemysław Radek Radim Radislav Radomir Radoslav Radovan Rastislav
    Ratko Rostislav Ryszard Sasha Saša Semyon Sergej Silvestr Siniša Sławomir Stanko Stefan Stepan Stjepan Svatopluk Szczepan
    Tadeusz Taras Tihomir Timofey Tomáš Tomek Vaclav Václav Vadym Valentyn Vasyl Velimir Veljko Vinko Vít Vladan Vladislav
    Vlastimil Vojtěch Vukašin Wacław Wiesław Wincenty Witold Włodzimierz Yaroslav Yevhen Yuriy Zbyněk Zbyszko Zdeněk Zdravko
    Zdzisław Zenon Zlatan Zvonimir Željko Živko Aivars Algirdas Andrius Arvydas Dainis Egidijus Gintaras Guntis Ilmars Imants
    Janis Jānis Juris Kęstutis Linas Mārtiņš Mindaugas Normunds Raimonds Rimantas Saulius Valdas Vytautas Vytenis Aivar Indrek
    Jaan Kalle Lauri Margus Mart Priit Rein Siim Taavi Tarmo Tiit Tõnis Urmas Villu Aki Antti-Jussi Arto Eero Esa Hannu Harri
    Heikki Ilkka Ismo Jari Jarmo Jorma Jouko Juha Juhani Jukka Kari Kauko Keijo Markku Matti Mauno Mikko Niilo Olli-Pekka Osmo
    Pauli Pentti Pertti Petteri Petri Raimo Reijo Risto Sakari Sampo Seppo Tapani Tapio Teemu Teppo Tero Timo Toivo Tuomas
    Urho Vesa Väinö Yrjö Ákos Árpád Attila Balázs Barnabás Béla Bence Csaba Dávid Dénes Dezső Elemér Endre Ernő Ferenc Gábor
    Gergely Gergő György Gyula Imre István János Jenő József Kálmán Károly Kristóf László Levente Lóránt Márton Mátyás Mihály
    Miklós Péter Sándor Szabolcs Tamás Tibor Tivadar Viktor Vilmos Zoltán Zsolt Abelardo Adolfo Adrián Agustín Aitor Alberto
    Alfonso Alfredo Álvaro Amado Amílcar Ángel Anselmo Antón Ariel Aritz Armando Arnulfo Arturo Asier Baltasar Bartolomé
    Basilio Benito Bernardo Borja Braulio Camilo Celestino César Ciro Claudio Clemente Cristóbal Dámaso Darío Demetrio Diego
    Domingo Edgardo Efraín Eladio Eleuterio Elías Eliseo Emiliano Emilio Epifanio Erasmo Esteban Eusebio Evaristo Ezequiel
    Fabián Facundo Faustino Federico Félix Fermín Fidel Florencio Froilán Gaspar Genaro Gerardo Germán Gilberto Gonzalo
    Gregorio Hernán Hernando Hilario Hipólito Horacio Humberto Iker Isidro Ismael Jacinto Jaime Javier Jerónimo Joaquín Jonás
    Jorge Julián Justo Ladislao Lázaro Leandro Leonel Leopoldo Lisandro Lorenzo Lucas Luciano Macario Marcelino Marcelo
    Marcial Marcos Martín Mateo Matías Maximiliano Máximo Melchor Mikel Modesto Nahuel Narciso Néstor Nicanor Norberto Octavio
    Omar Orlando Osvaldo Pascual Patricio Paulino Plácido Porfirio Primitivo Quintín Ramiro Ramón Raúl Reinaldo René Rigoberto
    Rodolfo Rogelio Román Roque Rosendo Rubén Ruperto Salvador Samuel Santiago Saturnino Saúl Sebastián Segundo Serafín
    Servando Severino Silverio Simón Telmo Teófilo Timoteo Tobías Toribio Unai Urbano Valentín Venancio Víctor Vidal Virgilio
    Wilfredo Xabier Zacarías Achille Adriano Agostino Alessandro Alessio Aldo Angelo Arnaldo Augusto Aurelio Bartolomeo
    Bernardino Bettino Biagio Camillo Carmelo Carmine Corrado Cosimo Costantino Dante Dario Davide Dino Domenico Donato
    Edoardo Egidio Elio Emanuele Ermanno Ettore Eugenio Ezio Fausto Fedele Ferruccio Filippo Franco Furio Gabriele Gaetano
    Gennaro Giacomo Giampaolo Giancarlo Gianfranco Gianluca Gianni Gino Gioacchino Giulio Goffredo Graziano Guglielmo Ignazio
    Italo Ivano Lamberto Leonardo Loris Luca Manlio Marcello Mariano Massimiliano Massimo Mattia Mauro Michelangelo Michele
    Nello Nicola Nicolò Nino Nunzio Oreste Ottavio Pasquale Pierangelo Piero Pietro Pino Primo Raffaele Remo Renato Renzo Rino
    Rocco Romeo Ruggero Salvatore Santino Santo Saverio Sergio Simone Stefano Tarcisio Tommaso Tullio Valerio Vincenzo Vito
    Vittorio Aimé Alphonse Amaury Anatole Armand Aristide Auguste Aurélien Bastien Baptiste Benoît Blaise Cédric Clovis
    Corentin Cyprien Damien Dieudonné Edgard Émile Emeric Étienne Fabien Fabrice Félicien Florent François Frédéric Gaël
    Gaëtan Gaspard Gaston Germain Ghislain Gilles Grégoire Guilhem Guillaume Gustave Guy Hippolyte Honoré Hugues Jacques Jean
    Jean-François Jean-Louis Jean-Baptiste Jean-Michel Jérémie Jérôme Joël Josselin Jules Julien Laurent Léopold Loïc Luc
    Lucien Marcel Mathieu Maxence Médard Noël Olivier Pascal Philippe Raphaël Régis Rémi Rémy Romain Sylvain Tanguy Théo
    Théophile Thibault Tristan Urbain Valéry Xavier Yannick Yohan Afonso Amadeu Anacleto Caetano Duarte Edilson Eurico Fábio
    Francisco Gonçalo Heitor Inácio João Jonas Luís Márcio Mário Nélson Nuno Otávio Paulo Raimundo Renan Rui Sérgio Thiago
    Tiago Valdemar Vasco Vinícius Wanderley Achilleas Alexandros Anastasios Apostolos Aristotelis Athanasios Charalambos
    Christos Dimitris Dimitrios Efstathios Evangelos Fotis Georgios Giannis Giorgos Grigoris Haris Ilias Ioannis Konstantinos
    Kostas Kyriakos Lefteris Leonidas Makis Manolis Michalis Nikolaos Panagiotis Panayiotis Panos Pavlos Petros Polychronis
    Prodromos Sotiris Spyros Stavros Stelios Takis Thanasis Themis Theodoros Thodoris Vangelis Vasilis Vassilis Yannis Yiannis
    Yorgos Adem Ahmet Alper Alparslan Arda Ateş Aydın Bahadır Barış Batuhan Bekir Berat Berk Bilal Bülent Burak Cem Cemal
    Cengiz Cihan Çağatay Çetin Devlet Doğan Ekrem Emre Enes Ercan Erdal Erhan Erkan Ersin Fatih Ferhat Fikret Gökhan Güven
    Hakan Halil Halit Haluk Hasan Haydar Hayri Hidayet Hikmet Hulusi Hüseyin İbrahim İhsan İlhan İlker İsmail İsmet Kaan Kadir
    Kemal Kenan Kerem Kürşat Levent Mahir Mesut Metin Mevlüt Mithat Murat Mustafa Necati Necdet Nihat Numan Nurettin Okan
    Oktay Onur Orhan Osman Ömer Özgür Ramazan Recep Rıza Sabri Sadık Saffet Salih Sedat Selahattin Selçuk Selim Serdar Serhat
    Serkan Sinan Soner Süleyman Şahin Şükrü Taner Tarık Tayfun Tolga Tuncay Turgut Uğur Umut Ümit Volkan Yakup Yaşar Yavuz
    Yiğit Yılmaz Yunus Yusuf Zeki Ziya Abdolreza Alireza Amirhossein Arash Ardeshir Arman Babak Bahram Behnam Behrouz Bijan
    Dariush Davoud Farhad Farid Farshad Fereydoun Gholamreza Hamidreza Hassan Heshmat Hooshang Iraj Jafar Jamshid Kambiz
    Kamran Kaveh Keyvan Khosrow Mahmoud Mansour Masoud Mehrdad Mehran Mohammad-Reza Morteza Naser Navid Nima Omid Parviz Payam
    Peyman Pouya Ramin Reza Rouzbeh Saman Sasan Sepehr Shahin Shahram Siamak Sina Sohrab Soroush Vahid Yahya Yousef Adham
    Akram Anas Ashraf Ayham Bader Baha Bakr Bassam Bishr Eyad Fadi Faris Fawzi Ghaith Hatim Haitham Hani Hazem Hisham Hussam
    Jaafar Jabr Jihad Khaldoun Louay Lutfi Maher Majed Marwan Mazen Moataz Mohannad Montasser Mounir Mouin Moutaz Munther
    Nabih Najm Nasr Nazih Nidal Nizar Osama Qais Qusay Rabie Ragheb Rami Rashad Riyadh Sabah Saber Salam Samih Sari Shadi
    Sharif Shawqi Tahir Talal Tamer Tarek Thaer Wadie Wael Waheed Wisam Yasin Yazan Youssef Zaid Ziyad Alon Amichai Amnon Amos
    Arieh Avi Avigdor Avner Avraham Baruch Boaz Chaim Danny David Doron Dov Dror Ehud Eitan Elazar Eli Eliezer Ephraim Erez
    Eyal Gadi Gil Gideon Haim Ilan Itamar Itzhak Meir Menachem Mordechai Moshe Nachman Nadav Natan Nir Nissim Nitzan Noam Ofer
    Ofir Ohad Omri Oren Ori Pinchas Rafi Ran Reuven Ron Ronen Roni Shai Shaul Shimshon Shlomo Shmuel Tal Tomer Tzachi Uri Uzi
    Yaakov Yakov Yaron Yehuda Yigal Yisrael Yossi Yuval Ze'ev Zeev Ziv Zvi Abdoulaye Abiodun Abiola Adebola Adekunle Ademola
    Adetokunbo Afolabi Agyeman Ahmadou Akwasi Alhassan Alioune Amadi Amara Anselm Antwi Ayodeji Azubuike Babatope Bakary Baba
    Barnabas Boakye Boniface Chibuike Chidiebere Chijioke Chima Chinedu Chukwudi Chukwuemeka Daouda Diallo Djibo Ebenezer Ebo
    Ejike Ekow Emeka Essien Festus Foday Folorunsho Gbenga Godfrey Hamidou Idrissa Ifeanyi Issa Issouf Jerome Jideofor Kanayo
    Kelechi Kossi Kodjo Kofi Kojo Komlan Kwabena Kwadwo Kwaku Kwasi Kwesi Lamin Lansana Lassina Mahamat Malam Malick Mamadou
    Mobido Modou Moustapha Mouhamed Ndubuisi Nkosi Nonso Obi Obiora Okezie Okonkwo Olabisi Oladipo Olamide Olanrewaju Olayinka
    Olumide Oluwaseun Onyekachi Osagie Osei Oumar Ousman Papa Pape Samba Seydou Seyni Sekou Sorie Souleymane Taofeek Tijani
    Tunji Uchenna Ugochukwu Umaru Yakubu Yaw Yusufu Zakari Baraka Barasa Bakari Hamisi Juma Kagiso Kgosi Khamis Kiprotich
    Kipkemboi Kiptoo Kimani Lebo Lungile Macharia Maina Makori Masinde Mbugua Mpho Muthoni Mutua Mwangi Ndung'u Ngugi Njenga
    Njuguna Nyaga Ochieng Okello Okoth Oloo Omondi Onyango Opio Otieno Ouma Owino Rashidi Salim Simba Sizwe Tatenda Tapiwa
    Tawanda Tebogo Thabiso Themba Tinashe Tshepo Vusi Wafula Wekesa Zola Abebe Abiy Alemayehu Amanuel Asfaw Ashenafi Bekele
    Berhanu Biniam Dawit Demeke Dereje Eyasu Fikru Gebre Getachew Girma Hailu Haile Kebede Kidane Lemma Mekonnen Melaku
    Mengistu Meles Mulugeta Negasso Negash Selassie Seyoum Solomon Tadesse Taye Tekle Tesfaye Tilahun Wolde Worku Yared
    Yohannes Zerihun Abdikadir Abdinasir Abdullahi Farmaajo Guled Liban Mahad Mohamud Mowlid Nuur Warsame Abhay Abhinav Aditya
    Ajit Akash Akhil Alok Amar Amitav Amol Anirudh Anoop Ankit Arindam Arun Ashish Ashwin Atul Avinash Bharath Bhaskar Bhupesh
    Bimal Bipin Biren Brijesh Chetan Chirag Debasish Devesh Dev Dhananjay Dhruv Dilip Dinesh Gajendra Ganapathi Girish Gopi
    Govind Gulab Gurpreet Hardik Harish Harsh Harpreet Hemant Hitesh Inder Ishaan Jagdish Jaideep Jatin Jayant Jignesh
    Jitendra Kailash Kanhaiya Kartik Kaushik Keshav Kishore Krishnan Kuldeep Lokesh Madan Madhav Mahesh Manas Mangesh Manish
    Mayank Milind Mihir Mohit Mukul Murali Murugan Nagaraj Naman Nandan Naresh Natarajan Nilesh Nirmal Niranjan Nishant
    Omprakash Parag Parth Paresh Piyush Prabhakar Prabhu Prafulla Prakash Pramod Prasanna Prasenjit Pratik Prem Puneet Raghav
    Raghu Rajat Rajendra Rajinder Rajkumar Raman Ramakrishna Ramnath Ranjan Ravindran Rohan Rupesh Sachin Sagar Sahil Sandesh
    Sanjiv Sanket Satish Satyendra Saurabh Shailesh Shankar Shantanu Shiv Shivakumar Shreyas Shubham Shyam Sibal Siddhartha
    Somnath Soumya Srinivas Sriram Subodh Subramanian Sudarshan Sudeep Sudhakar Sujoy Sukhbir Sumit Suraj Surendra Swapan
    Tanmay Tapas Tarun Tejas Trilok Tushar Udayan Umesh Vaibhav Varun Vasant Venkat Venkatesh Vijayan Vinay Vinayak Vineet
    Vipin Vishal Vishnu Vishwanath Vivekanand Yash Yashwant Yogesh Yuvraj Akihiko Akihiro Akira Atsushi Daichi Daisuke Eiji
    Fumihiko Genta Hajime Haruto Hayato Hideaki Hidetoshi Hiroaki Hirokazu Hiroki Hiroto Hiroyuki Hisashi Ichiro Isamu Jiro
    Jun'ichi Katsuhiko Kazuhiro Kazuki Kazuma Kazuya Keisuke Kenichi Kengo Kensuke Kentaro Kohei Koji Kosuke Kota Masaaki
    Masaki Masao Masaru Masato Masayoshi Masayuki Minoru Mitsuhiro Mitsuru Naoki Nobuyuki Norio Osamu Renho Ryo Ryoichi Ryota
    Ryuichi Saburo Satoru Seiji Shigeo Shin Shingo Shinichi Shinya Shoichi Shota Shunsuke Sota Susumu Tadashi Taichi Takahiro
    Takao Takayuki Takuma Takuya Teruo Tetsuya Tokio Tomohiro Toshiaki Toshihiro Toshiyuki Tsutomu Tsuyoshi Wataru Yasuhiko
    Yasushi Yohei Yoichi Yosuke Yusuke Yuta Yutaka Dong-hwan Dong-hyun Hyun-woo Hyun-soo Jae-hyun Jae-in Jae-yong Jin-woo
    Ji-hoon Ji-hun Joon-ho Jong-hyun Jun-ho Jun-seok Ki-moon Kyung-soo Min-ho Min-jae Min-jun Min-seok Myung-bak Sang-hoon
    Sang-woo Seok-youl Seong-ho Seung-hyun Sung-min Tae-hyun Tae-yong Won-bin Woo-jin Yong-ho Young-ho Young-sam Anh Bao Binh
    Chien Cuong Dat Dinh Duc Dung Giang Hai Hieu Hung Huy Khoa Kien Long Minh Nam Nghia Phong Phuc Quan Quang Quoc Son Tai Tam
    Thang Thanh Thien Thinh Tien Tuan Tung Viet Vinh Agung Agus Ahok Andi Anies Arief Bambang Basuki Budi Dedi Djoko Edi Eko
    Fadli Gatot Ganjar Hadi Hendra Heri Jusuf Ketut Made Muhaimin Nyoman Prabowo Purnomo Putu Rizal Slamet Soekarno Sugeng
    Suharso Sutopo Suyono Tito Triyono Wayan Wahyu Wiranto Yudi Yusril Bongbong Crisanto Dindo Efren Ferdinand Isko Jejomar
    Jinggoy Nonoy Rodrigo Ronaldo Teodoro Hemi Hone Hōne Hohepa Matiu Mikaere Nikau Pita Rangi Rawiri Rewi Tame Tamati Tane Te
    Tipene Wiremu Winiata Kaleo Kimo Kawika Keoni Keanu Koa Makoa Nainoa Pono Mark Jack Bob Chuck Drew Lance Rob Rene Nick Wade Buck Adrien Akira Alfie Jude Luca Matti Nico Niko Nikos Ollie Pierce
    Gabriele Lashawn Marshal Maxime Sione Semisi Siaosi Tevita Viliame Ratu Josaia
    Sitiveni Frank Inoke Apisai Ilaisa Isikeli Jone Peni Waisale`,
  either: `
    Bo Kirby Robin Sasha Misha Tao Ming Xin Yan Ying Wei Lin Jing Yu Hua Xiao Ngoc Tam Thi Van An Nima Noor Nour Amara Kehinde
    Taiwo Uche Temitope Ayo Chidi Sunday Blessing Noa Tal Adi Gal Yuval Sharon Kiri Marama`,
};

// Countries, cities and words that open sentences say nothing when a person happens to bear them too.
const refused = new Set(
  `africa america asia austin berlin brazil britain brooklyn chad china cuba dakota dallas denver egypt france georgia
  holland houston india ireland israel italia jordan kenya lebanon london madison memphis milan montana paris persia phoenix
  prague rome rwanda savannah sierra sydney syria vienna virginia will may june april august january so an my no see do
  in on at by for to of and the park sunday innocent lucky blessing goodwill ho ji ki young han chung sung ban aung bachelet buhari erdogan melech palaniappan rakhine islam mehraban khan
  king prince duke earl baron major dean chancellor bishop sheikh sheikha ayatollah dalai sultan pope lord sir deputy young
  thi van an tam minh long hue hong lan son viet nam quan tri made te bao dung tung mart pau tiger simba guy manu siri embla saga papa baba wolf stein odd per even ove tone kari mari tore dag roma pina pino santo primo segundo domingo paz luz gloria tara rosario socorro aurora dolores mercedes consuelo remedios serbia comfort faith gifty obi mali lin ying yu hua xin tao xiao jing ming yan wei khoa dat hai tien dinh anh shin guido bern bas axel brage oral sol fleur ocean kai koa pono rein siim lupe mele sela tala sina ana adi gal tal ran gil ron nir ori ziv dror iris orly lot ole ola nour penda sira mai loan lake
  long black white general justice royal princess mercy liberty justice trinity star storm ocean river sky rainbow`
    .trim()
    .split(/\s+/),
);

const { lexicon } = (nlp as unknown as { model(): { one: { lexicon: Record<string, string | string[]> } } }).model()
  .one;

const written = (tag: string, own: string) =>
  [
    ...Object.entries(lexicon)
      .filter(([, tags]) => [tags].flat().includes(tag))
      .map(([name]) => name),
    ...own.trim().toLowerCase().split(/\s+/),
  ]
    .map((name) => name.normalize("NFKD").replace(/\p{M}/gu, ""))
    .filter((name) => /^\p{L}[\p{L}-]+$/u.test(name) && !refused.has(name));

const female = new Set(written("FemaleName", more.female));
const male = new Set(written("MaleName", more.male));
const either = new Set(written("FirstName", "").filter((name) => !female.has(name) && !male.has(name)));
for (const name of female) if (male.has(name)) either.add(name);
for (const name of written("", more.either)) either.add(name);

const print = (name: string, names: Iterable<string>) => {
  const lines =
    [...names]
      .sort()
      .join(" ")
      .match(/.{1,330}(?: |$)/g) ?? [];
  return `const ${name} =\n${lines.map((line) => `  "${line}"`).join(" +\n")};\n`;
};
const only = (names: Set<string>) => [...names].filter((name) => !either.has(name));

writeFileSync(
  new URL("../src/extraction/lexicon/given-names.ts", import.meta.url),
  `// Written by seeds/lexicon.build.ts; edit that.
${print("female", only(female))}
${print("male", only(male))}
${print("either", either)}
export type Gender = "FEMALE" | "MALE";

const genders = new Map<string, Gender | "EITHER">([
  ...female.split(" ").map((name) => [name, "FEMALE"] as const),
  ...male.split(" ").map((name) => [name, "MALE"] as const),
  ...either.split(" ").map((name) => [name, "EITHER"] as const),
]);

// Asked for every word, most of which are written so.
const plain = /^[a-z-]*$/;

/** The gender of those who bear this given name; null where nobody is known to bear it. */
export function givenNameGender(name: string): Gender | "EITHER" | null {
  const lower = plain.test(name) ? name : name.toLowerCase().normalize("NFKD").replace(/\\p{M}/gu, "");
  const known = genders.get(lower);
  if (known !== undefined) return known;
  const hyphen = lower.indexOf("-");
  return hyphen === -1 ? null : (genders.get(lower.slice(0, hyphen)) ?? null);
}
`,
);

const morePlaces = `
  africa|asia|europe|america|americas|north america|south america|latin america|central america|antarctica|oceania|middle east|far east|
  near east|south east asia|southeast asia|south asia|east asia|central asia|west africa|east africa|north africa|southern africa|
  sub-saharan africa|western europe|eastern europe|balkans|caucasus|caribbean|gulf|persian gulf|sahel|maghreb|levant|scandinavia|
  siberia|crimea|donbas|donbass|donetsk|luhansk|kherson|zaporizhzhia|mariupol|kharkiv|odesa|odessa|lviv|chechnya|dagestan|gaza|
  gaza strip|west bank|east jerusalem|jerusalem|golan heights|ramallah|rafah|khan younis|hebron|nablus|tel aviv|haifa|sinai|
  kurdistan|mosul|raqqa|idlib|homs|hama|damascus|aleppo|deir ez-zor|latakia|kobani|fallujah|tikrit|kirkuk|erbil|basra|
  kashmir|jammu|ladakh|punjab|sindh|balochistan|helmand|kandahar|herat|kunduz|jalalabad|lashkar gah|
  darfur|khartoum|tigray|ogaden|puntland|somaliland|mogadishu|juba|goma|kivu|biafra|borno|maiduguri|lagos|abuja|kano|
  timbuktu|gao|aceh|bali|java|sumatra|papua|west papua|mindanao|luzon|rakhine|xinjiang|tibet|inner mongolia|lhasa|urumqi|wuhan|
  shenzhen|guangzhou|taipei|okinawa|hokkaido|fukushima|hiroshima|nagasaki|pyongyang|kaesong|vladivostok|sakhalin|kamchatka|
  england|scotland|wales|northern ireland|ulster|cornwall|devon|cumbria|dorset|essex|norfolk|suffolk|yorkshire|lancashire|kent|surrey|sussex|
  queensland|tasmania|new south wales|victoria|south australia|western australia|northern territory|australian capital territory|
  sydney|melbourne|brisbane|perth|adelaide|canberra|hobart|darwin|christchurch|wellington|auckland|hamilton|dunedin|
  ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new brunswick|newfoundland|yukon|nunavut|toronto|
  montreal|vancouver|ottawa|calgary|edmonton|winnipeg|halifax|
  california|florida|new york|new york city|washington d.c.|washington dc|los angeles|l.a.|la|san francisco|san diego|chicago|boston|
  philadelphia|houston|dallas|austin|denver|phoenix|seattle|portland|miami|atlanta|detroit|las vegas|new orleans|minneapolis|
  baltimore|cleveland|pittsburgh|st. louis|st louis|salt lake city|kansas city|nashville|memphis|charlotte|orlando|tampa|
  massachusetts|connecticut|new jersey|new hampshire|new mexico|north carolina|south carolina|north dakota|south dakota|
  west virginia|virginia|georgia|texas|ohio|michigan|illinois|indiana|wisconsin|minnesota|iowa|missouri|arkansas|louisiana|
  mississippi|alabama|tennessee|kentucky|pennsylvania|maryland|delaware|vermont|maine|rhode island|nebraska|kansas|oklahoma|
  colorado|wyoming|montana|idaho|utah|nevada|arizona|oregon|alaska|hawaii|guam|puerto rico|manhattan|brooklyn|queens|bronx|
  harlem|hollywood|silicon valley|wall street|guantanamo|guantanamo bay|
  mumbai|delhi|new delhi|kolkata|chennai|bengaluru|hyderabad|ahmedabad|pune|lucknow|kanpur|jaipur|patna|bhopal|srinagar|
  kerala|tamil nadu|karnataka|maharashtra|gujarat|rajasthan|uttar pradesh|madhya pradesh|bihar|west bengal|odisha|assam|manipur|
  mizoram|nagaland|telangana|andhra pradesh|haryana|uttarakhand|himachal pradesh|goa|jharkhand|chhattisgarh|
  karachi|lahore|peshawar|quetta|rawalpindi|faisalabad|swat|waziristan|khyber pakhtunkhwa|dhaka|chittagong|colombo|jaffna|
  london|manchester|birmingham|liverpool|leeds|glasgow|edinburgh|cardiff|belfast|bristol|sheffield|oxford|cambridge|
  paris|marseille|lyon|nice|toulouse|calais|strasbourg|corsica|normandy|brittany|berlin|munich|hamburg|frankfurt|cologne|bonn|
  dresden|leipzig|heidelberg|bavaria|saxony|basel|zurich|geneva|davos|lausanne|vienna|salzburg|tyrol|brussels|antwerp|bruges|
  flanders|wallonia|amsterdam|rotterdam|the hague|hague|milan|rome|turin|naples|venice|florence|genoa|bologna|lombardy|tuscany|
  sicily|sardinia|lampedusa|livorno|barcelona|catalonia|seville|valencia|andalusia|galicia|basque country|lisbon|porto|
  athens|thessaloniki|lesbos|crete|istanbul|izmir|antalya|diyarbakir|moscow|st. petersburg|saint petersburg|leningrad|kaliningrad|
  prague|bohemia|moravia|krakow|gdansk|sarajevo|srebrenica|mitrovica|dubrovnik|transylvania|transnistria|
  sao paulo|são paulo|rio de janeiro|rio|brasilia|amazon|amazonia|patagonia|falklands|falkland islands|andes|bogota|medellin|
  caracas|lima|quito|guayaquil|la paz|santiago|buenos aires|montevideo|chiapas|tijuana|juarez|ciudad juarez|acapulco|cancun|
  johannesburg|cape town|durban|soweto|nairobi|mombasa|kampala|kigali|addis ababa|dar es salaam|zanzibar|harare|bulawayo|
  black sea|red sea|south china sea|east china sea|mediterranean|mediterranean sea|baltic|baltic sea|arctic|arctic ocean|
  atlantic|atlantic ocean|pacific|pacific ocean|indian ocean|caspian sea|english channel|strait of hormuz|suez canal|panama canal|
  himalayas|alps|everest|mount everest|mecca|medina|riyadh|jeddah|dubai|abu dhabi|sharjah|doha|sanaa|aden|hodeidah|taiz|
  korean peninsula|crimean peninsula|arabian peninsula|demilitarized zone|dmz|chernobyl|mars|moon|earth`;

const moreBodies = `
  reuters|associated press|ap|afp|agence france-presse|upi|xinhua|xinhua news agency|tass|itar-tass|interfax|ria novosti|kcna|yonhap|
  kyodo|pti|press trust of india|ani|ians|irna|isna|fars|fars news agency|tasnim|sana|anadolu|anadolu agency|anatolia|dpa|ansa|efe|
  bloomberg|bloomberg news|dow jones|bbc|bbc news|cnn|cbs|nbc|abc|abc news|cbs news|nbc news|fox news|msnbc|npr|pbs|c-span|itv|
  sky news|channel 4|al jazeera|al-jazeera|al arabiya|al-arabiya|cbc|ctv|nhk|rt|russia today|sputnik|cctv|cgtn|dw|deutsche welle|
  rfi|france 24|voice of america|voa|radio free europe|radio free asia|wikinews|wikipedia|wikileaks|wikimedia|
  the guardian|guardian|the times|new york times|washington post|wall street journal|financial times|daily telegraph|daily mail|
  usa today|los angeles times|chicago tribune|boston globe|globe and mail|toronto star|economist|newsweek|forbes|politico|axios|
  buzzfeed|huffpost|huffington post|le monde|le figaro|el pais|el país|corriere della sera|la repubblica|der spiegel|bild|die zeit|
  pravda|izvestia|kommersant|novaya gazeta|haaretz|jerusalem post|times of india|the hindu|hindustan times|indian express|dawn|
  global times|people's daily|china daily|south china morning post|asahi shimbun|yomiuri shimbun|straits times|bangkok post|
  daily nation|the standard|premium times|punch|vanguard|rodong sinmun|twitter|facebook|google|youtube|instagram|whatsapp|tiktok|
  telegram|reddit|microsoft|apple|amazon|tesla|spacex|boeing|airbus|huawei|samsung|sony|toyota|honda|nissan|volkswagen|bmw|
  mercedes|ford|general motors|gm|exxon|exxonmobil|shell|bp|chevron|gazprom|rosneft|lukoil|aramco|saudi aramco|petrobras|
  pfizer|moderna|astrazeneca|biontech|johnson & johnson|novartis|roche|merck|bayer|monsanto|goldman sachs|jpmorgan|jp morgan|
  morgan stanley|citigroup|hsbc|barclays|deutsche bank|credit suisse|ubs|lehman brothers|moody's|moody’s|standard & poor's|fitch|
  s&p|nasdaq|opec|nato|asean|ecowas|brics|g7|g8|g20|un|u.n.|united nations|eu|e.u.|european union|african union|au|arab league|
  european commission|european parliament|european central bank|ecb|imf|international monetary fund|world bank|wto|
  world trade organization|who|world health organization|unicef|unesco|unhcr|iaea|icc|interpol|europol|red cross|red crescent|
  amnesty international|human rights watch|greenpeace|oxfam|save the children|médecins sans frontières|
  doctors without borders|transparency international|freedom house|aclu|naacp|nra|fda|cdc|fbi|cia|nsa|dea|epa|nasa|esa|fema|
  irs|sec|fcc|ftc|faa|dhs|mi5|mi6|gchq|fsb|kgb|gru|mossad|shin bet|idf|isi|bjp|aap|anc|plo|pkk|ypg|pmln|ppp|pti|cpc|
  labour|labour party|labor|labor party|greens|green party|liberal party|christian democrats|christian democratic union|social democrats|free democrats|cdu|csu|spd|fdp|afd|en marche|national front|national rally|podemos|syriza|fidesz|law and justice|five star movement|zdf|ard|rai|tf1|conservatives|conservative party|tories|tory party|liberal democrats|lib dems|snp|ukip|brexit party|
  republican party|republicans|gop|democratic party|democrats|likud|fatah|hamas|hezbollah|taliban|al qaeda|al-qaeda|al-qaida|isis|isil|
  islamic state|daesh|boko haram|al-shabaab|al shabab|al-nusra|nusra front|lashkar-e-taiba|farc|eln|eta|ira|sinn fein|sinn féin|
  houthis|muslim brotherhood|kremlin|white house|pentagon|downing street|congress|senate|knesset|bundestag|duma|state duma|politburo|
  supreme court|federal reserve|fed|bank of england|treasury|home office|foreign office|state department|scotland yard|
  church of england|vatican|holy see|catholic church|fifa|uefa|ioc|nba|nfl|nhl|mlb|fa|premier league|harvard|yale|stanford|mit|
  princeton|oxford university|cambridge university|scientology|church of scientology|black lives matter|anonymous|knesset`;

const lexiconOf = (...tags: readonly string[]) =>
  Object.entries(lexicon)
    .filter(([, own]) => [own].flat().some((tag) => tags.includes(tag)))
    .map(([name]) => name);
const listed = (text: string) => text.split("|").map((name) => name.trim());

const notBodies = new Set("target gap oracle subway visa orange sprint chase tide dove shell".split(" "));
const bodies = new Set(
  [...lexiconOf("Organization", "SportsTeam"), ...listed(moreBodies)].filter(
    (name) => name.length > 1 && !notBodies.has(name),
  ),
);
const places = new Set(
  [...lexiconOf("City", "Region"), ...listed(morePlaces)].filter((name) => name.length > 1 && !bodies.has(name)),
);

const printList = (name: string, names: Iterable<string>) => {
  const lines =
    [...names]
      .sort()
      .join("|")
      .match(/.{1,110}(?:\||$)/g) ?? [];
  return `const ${name} =\n${lines.map((line) => `  ${JSON.stringify(line)}`).join(" +\n")};\n`;
};

writeFileSync(
  new URL("../src/extraction/lexicon/gazetteer.ts", import.meta.url),
  `// Written by seeds/lexicon.build.ts; edit that.
${printList("places", places)}
${printList("bodies", bodies)}
const kinds = new Map<string, "PLACE" | "ORGANIZATION">([
  ...places.split("|").map((name) => [name, "PLACE"] as const),
  ...bodies.split("|").map((name) => [name, "ORGANIZATION"] as const),
]);

/** What a name commonly means, for names that the knowledge base does not have; null for most. */
export function commonKind(name: string): "PLACE" | "ORGANIZATION" | null {
  const lower = name.toLowerCase().replace(/^the /, "");
  return kinds.get(lower) ?? null;
}
`,
);
